package org.roundtable.participants.person;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.roundtable.platform.protection.PersonKeys;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Erasing a person: their key is destroyed first, which makes every copy of their data unreadable,
 * then the record is emptied. Broken off in between, it is done by asking again.
 */
@Component
@Retryable(
    includes = OptimisticLockingFailureException.class,
    maxRetries = 10,
    delay = 5,
    jitter = 5)
class Erasing {

  private final People people;
  private final Records records;
  private final PersonKeys keys;
  private final ApplicationEventPublisher notices;
  private final InstantSource clock;

  Erasing(
      People people,
      Records records,
      PersonKeys keys,
      ApplicationEventPublisher notices,
      InstantSource clock) {
    this.people = people;
    this.records = records;
    this.keys = keys;
    this.notices = notices;
    this.clock = clock;
  }

  /** Erases a person with all records about them. */
  void erase(UUID id, Erasure.Reason reason) {
    Person kept = people.require(id);
    List<Person> all = new ArrayList<>(records.mergedInto(kept));
    // The kept one last: as long as it is there, the whole is found and done again.
    all.add(kept);
    all.forEach(person -> keys.destroy(person.id()));
    Erasure erasure = new Erasure(clock.instant(), reason);
    for (Person person : all) {
      if (!person.isErased()) {
        notices.publishEvent(new PersonErased(person.id()));
        people.save(person.erased(erasure));
      }
    }
  }
}
