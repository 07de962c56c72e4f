package org.roundtable.participants.network;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Being listed, saying something else of oneself, and leaving. */
@Component
class Memberships {

  /** A request that leaves while another still writes must not find its listing gone. */
  private static final Duration LINGER = Duration.ofMinutes(1);

  private final Listings listings;
  private final Letters letters;
  private final Owners owners;
  private final ProfileSeals seals;
  private final OfficeProperties office;
  private final InstantSource clock;

  Memberships(
      Listings listings,
      Letters letters,
      Owners owners,
      ProfileSeals seals,
      OfficeProperties office,
      InstantSource clock) {
    this.listings = listings;
    this.letters = letters;
    this.owners = owners;
    this.seals = seals;
    this.office = office;
    this.clock = clock;
  }

  Optional<Listing> of(Caller member) {
    return listings.findByOwner(owners.of(member));
  }

  /**
   * Takes what the member says of herself.
   *
   * @param match the version that she replaces; none where she has no listing yet
   * @throws Problem {@code stale-version} or {@code version-required}
   */
  Listing say(Caller member, Profile profile, @Nullable IfMatch match) {
    String owner = owners.of(member);
    Instant now = clock.instant();
    Listing before =
        listings
            .findByOwner(owner)
            .map(listing -> checked(listing, match))
            .orElseGet(() -> first(match, now));
    Hidden hidden = new Hidden(owner, seals.seal(before.id(), profile));
    try {
      return listings.save(before.says(profile, hidden, now));
    } catch (DuplicateKeyException twice) {
      throw stale("You made your listing at the same moment elsewhere. Read it and try again.");
    }
  }

  /** Ends the membership at once; nothing of her remains. Does nothing where there is none. */
  @Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 10, delay = 10)
  void leave(Caller member) {
    of(member)
        .ifPresent(listing -> {
          listings.save(listing.left(clock.instant()));
          seals.destroy(listing.id());
          letters.forgetTo(listing.listing());
        });
  }

  @Scheduled(fixedDelayString = "PT1M")
  void forgetLeft() {
    Instant before = clock.instant().minus(LINGER);
    // Once more, for the process may have died between the two.
    listings.findByLeftAtBefore(before).forEach(listing -> seals.destroy(listing.id()));
    listings.forgetLeft(before);
  }

  private static Listing checked(Listing listing, @Nullable IfMatch match) {
    if (match == null) {
      throw new Problem(
          ProblemType.VERSION_REQUIRED,
          "If-Match",
          "You have a listing. Read it and send its ETag in If-Match.");
    }
    return match.check(listing);
  }

  private Listing first(@Nullable IfMatch match, Instant now) {
    if (match != null) {
      throw stale("You have no listing. Leave If-Match out to make one.");
    }
    return Listing.opened(office.code(), now);
  }

  private static Problem stale(String detail) {
    return new Problem(ProblemType.STALE_VERSION, "If-Match", detail);
  }
}
