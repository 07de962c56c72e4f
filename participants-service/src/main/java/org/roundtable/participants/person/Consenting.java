package org.roundtable.participants.person;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.roundtable.platform.problem.Problem;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Noting what a person agrees to, and what no longer: the last takes effect with its answer. */
@Component
@Retryable(
    includes = OptimisticLockingFailureException.class,
    maxRetries = 10,
    delay = 5,
    jitter = 5)
class Consenting {

  private final People people;
  private final Records records;
  private final Entering entering;
  private final InstantSource clock;

  Consenting(People people, Records records, Entering entering, InstantSource clock) {
    this.people = people;
    this.records = records;
    this.entering = entering;
    this.clock = clock;
  }

  Person give(UUID id, Consent consent) {
    entering.requireGiven(consent, "");
    Person before = people.require(id);
    if (before.consents().contains(consent)) {
      return before;
    }
    if (before.consents().size() >= Person.MOST_CONSENTS) {
      throw Problem.invalid(
          "purpose", "No more than %d consents are kept.".formatted(Person.MOST_CONSENTS));
    }
    Person after = before.consenting(consent, clock.instant());
    return people.save(after.readableBy(Records.consents(after, records.mergedInto(before))));
  }

  /**
   * Takes back all consent for a purpose, in every record about the person.
   *
   * @throws Problem {@code invalid-field} if there is none
   */
  Person withdraw(UUID id, Purpose purpose) {
    Person kept = people.require(id);
    List<Person> merged = records.mergedInto(kept);
    if (Stream.concat(Stream.of(kept), merged.stream()).noneMatch(r -> r.agreesTo(purpose))) {
      throw Problem.invalid("purpose", "There is no consent for this that could be withdrawn.");
    }
    return withdraw(kept, merged, purpose);
  }

  private Person withdraw(Person kept, List<Person> merged, Purpose purpose) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Person> others = merged.stream().map(r -> r.withdrawing(purpose, today, now)).toList();
    Person after = kept.withdrawing(purpose, today, now);
    // The kept record first: from then on nobody reads for this purpose.
    Person saved = people.save(after.readableBy(Records.consents(after, others)));
    others.stream().filter(r -> !merged.contains(r)).forEach(people::save);
    return saved;
  }
}
