package org.roundtable.participants.network;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.participants.RelayedMessage;
import org.roundtable.contracts.participants.RelayedMessage.Field;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.OfficeCipher;
import org.roundtable.platform.security.Caller;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands a member's message on to another, so that neither sees the other's address. The reader
 * answers by writing to the writer's listing, so that one has to be visible.
 */
@Component
class Relay {

  /** As long as a request may be repeated that died before it was answered. */
  private static final Duration REPEATABLE = Duration.ofHours(1);

  private final Memberships memberships;
  private final Listings listings;
  private final ListingsElsewhere elsewhere;
  private final Letters letters;
  private final Allowances allowances;
  private final Owners owners;
  private final ProfileSeals seals;
  private final OfficeCipher cipher;
  private final InstantSource clock;

  Relay(
      Memberships memberships,
      Listings listings,
      ListingsElsewhere elsewhere,
      Letters letters,
      Allowances allowances,
      Owners owners,
      ProfileSeals seals,
      OfficeCipher cipher,
      InstantSource clock) {
    this.memberships = memberships;
    this.listings = listings;
    this.elsewhere = elsewhere;
    this.letters = letters;
    this.allowances = allowances;
    this.owners = owners;
    this.seals = seals;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Takes a message, once however often its request is repeated.
   *
   * @throws Problem {@code network-not-listed}, {@code network-other-office}, {@code
   *     too-many-messages}, {@code not-found}
   */
  void send(Caller caller, UUID to, String text, LanguageTag language, NewId id) {
    if (letters.existsById(id.value())) {
      return;
    }
    Listing writer = writer(caller);
    Listing reader = reader(to);
    if (writer.listing().equals(to)) {
      throw Problem.invalid("listing", "That is your own listing.");
    }
    allowances.take(owners.of(caller));
    id.insert(letters, letter(id.value(), writer, reader, text, language));
  }

  private Listing writer(Caller caller) {
    return memberships
        .of(caller)
        .filter(Listing::isListed)
        .orElseThrow(() ->
            new Problem(
                NetworkProblems.NOT_LISTED,
                null,
                "Whom you write to answers to your listing. Make one, and show its pseudonym to the"
                    + " office."));
  }

  private Listing reader(UUID to) {
    return listings
        .findByListing(to)
        .filter(Listing::isListed)
        .orElseThrow(() ->
            elsewhere.isShared(to)
                ? new Problem(
                    NetworkProblems.OTHER_OFFICE,
                    null,
                    "Messages are relayed within one office only.")
                : Problem.notFound("There is no listing " + to + " here."));
  }

  private Letter letter(
      UUID id, Listing writer, Listing reader, String text, LanguageTag language) {
    Profile profile = seals.open(reader);
    return new Letter(
        id,
        null,
        reader.office(),
        reader.listing(),
        writer.listing(),
        seal(id, Field.ADDRESS, profile.contact()),
        seal(id, Field.SENDER, seals.open(writer).pseudonym()),
        seal(id, Field.TEXT, text),
        language,
        new LanguageTag(profile.readsIn().tag()),
        clock.instant(),
        List.of());
  }

  /** What Kafka has need not lie here as well. */
  @Scheduled(fixedDelayString = "PT1M")
  void forgetHandedOn() {
    letters.forgetHandedOn(clock.instant().minus(REPEATABLE));
  }

  private String seal(UUID id, Field field, String value) {
    return cipher.encrypt(value, RelayedMessage.place(id, field));
  }
}
