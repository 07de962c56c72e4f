package org.roundtable.participants.person;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.protection.PersonalData;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who takes part in the office's events. No message ever tells of a person.
 *
 * <p>A record that was merged into another stays whole, out of sight; so a merge is undone exactly.
 *
 * @param sex with {@code institution} and {@code ageBand} what counts go by, and therefore not
 *     sealed
 * @param details sealed by the person's own key; none once the person was erased
 * @param readings what it may be read for now: nothing while it is merged into another or erased
 * @param found entries of the blind index: by what it is found
 * @param likeness entries of the blind index: what only few others share
 */
@RecordBuilder
@PersonalData
@Document("people")
@CompoundIndex(name = "readings", def = "{'readings': 1, '_id': 1}")
@CompoundIndex(name = "keeper", def = "{'merge.keeper': 1}", sparse = true)
@CompoundIndex(name = "merge", def = "{'merge._id': 1}", sparse = true)
@CompoundIndex(name = "institution", def = "{'readings': 1, 'institution': 1, '_id': 1}")
public record Person(
    @Id UUID id,
    @Version @Nullable Long version,
    Sex sex,
    @Nullable AgeBand ageBand,
    InstitutionCode institution,
    @Nullable Sealed details,
    List<Consent> consents,
    List<Reading> readings,
    @Indexed List<String> found,
    @Indexed List<String> likeness,
    @Nullable Merge merge,
    @Nullable Erasure erasure,
    Instant changedAt)
    implements PersonBuilder.With {

  static final int MOST_CONSENTS = 100;

  static Person of(NewPerson entered, Sealed details, BlindIndex.Entries entries) {
    return new Person(
        entered.id(),
        null,
        entered.sex(),
        entered.ageBand(),
        entered.institution(),
        details,
        entered.consents(),
        Reading.allowedBy(entered.consents()),
        entries.found(),
        entries.likeness(),
        null,
        null,
        entered.enteredAt());
  }

  /** The version of somebody who has been saved. */
  long revision() {
    if (version == null) {
      throw new IllegalStateException("not saved yet");
    }
    return version;
  }

  String etag() {
    return "\"" + revision() + "\"";
  }

  /** Whether the person agrees to be read for this. */
  public boolean mayBeReadFor(Reading reading) {
    return readings.contains(reading);
  }

  public boolean isErased() {
    return erasure != null;
  }

  Person consenting(Consent consent, Instant now) {
    return with(person ->
        person
            .consents(Stream.concat(consents.stream(), Stream.of(consent)).toList())
            .changedAt(now));
  }

  boolean agreesTo(Purpose purpose) {
    return consents.stream().anyMatch(c -> c.purpose() == purpose && !c.isWithdrawn());
  }

  /** Without any consent for this; the same where there is none. */
  Person withdrawing(Purpose purpose, LocalDate day, Instant now) {
    if (!agreesTo(purpose)) {
      return this;
    }
    return with(person ->
        person
            .consents(
                consents.stream()
                    .map(consent -> consent.purpose() == purpose ? consent.withdrawn(day) : consent)
                    .toList())
            .changedAt(now));
  }

  /** With these consents counting, its own and those of the records merged into it. */
  Person readableBy(List<Consent> all) {
    return with(person -> person.readings(Reading.allowedBy(all)));
  }

  Person mergedInto(Merge into) {
    return with(person -> person.merge(into).readings(List.of()));
  }

  Person parted() {
    return with(person -> person.merge(null));
  }

  /** Without anything that tells who it was; the id stays, since attendances hold it. */
  Person erased(Erasure why) {
    return with(person ->
        person
            .ageBand(null)
            .details(null)
            .consents(List.of())
            .readings(List.of())
            .found(List.of())
            .likeness(List.of())
            .erasure(why)
            .changedAt(why.at()));
  }

  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
