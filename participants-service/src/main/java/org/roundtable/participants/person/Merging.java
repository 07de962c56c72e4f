package org.roundtable.participants.person;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.roundtable.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Merging two records about one person, and parting them again.
 *
 * <p>The kept record is saved first, in both: of two that would be merged into each other at the
 * same moment, each then finds the other changed. Notices go out before the merge is on the disk,
 * so that what was broken off is told again when it is repeated.
 */
@Component
@Retryable(
    includes = OptimisticLockingFailureException.class,
    maxRetries = 10,
    delay = 5,
    jitter = 20)
class Merging {

  private final People people;
  private final Records records;
  private final ApplicationEventPublisher notices;
  private final InstantSource clock;

  Merging(People people, Records records, ApplicationEventPublisher notices, InstantSource clock) {
    this.people = people;
    this.records = records;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Merges another record into this one.
   *
   * @param id the merge's
   * @throws Problem {@code same-person} if they are one already
   */
  Person merge(UUID kept, UUID other, UUID id) {
    Person keeper = people.require(kept);
    Person joining = people.require(other);
    if (keeper.id().equals(joining.id())) {
      throw new Problem(
          PersonProblems.SAME_PERSON,
          "other",
          "Both are the record %s. Name another one.".formatted(keeper.id()));
    }
    List<Person> merged =
        Stream.of(records.mergedInto(keeper), List.of(joining), records.mergedInto(joining))
            .flatMap(List::stream)
            .toList();
    Person saved = people.save(keeper.readableBy(Records.consents(keeper, merged)));
    notices.publishEvent(new PeopleMerged(keeper.id(), joining.id()));
    people.save(joining.mergedInto(new Merge(id, keeper.id(), clock.instant())));
    return saved;
  }

  /**
   * Parts what was merged: both are what they were.
   *
   * @throws Problem {@code not-found} if there is no such merge of this person, {@code
   *     merge-covered} if the kept record was itself merged into another since
   */
  Person undo(UUID kept, UUID merge) {
    Person joined =
        people
            .withMerge(merge)
            .filter(person -> person.merge() != null && person.merge().keeper().equals(kept))
            .orElseThrow(() ->
                Problem.notFound("No merge " + merge + " into the person " + kept + " is known."));
    Person keeper = people.require(kept);
    if (!keeper.id().equals(kept)) {
      throw new Problem(
          PersonProblems.MERGE_COVERED,
          null,
          "The person %s was merged into %s since. Undo that first.".formatted(kept, keeper.id()));
    }
    List<Person> ofJoined = records.mergedInto(joined);
    List<Person> rest =
        records.mergedInto(keeper).stream()
            .filter(r -> !r.id().equals(joined.id()))
            .filter(r -> ofJoined.stream().noneMatch(o -> o.id().equals(r.id())))
            .toList();
    Person saved = people.save(keeper.readableBy(Records.consents(keeper, rest)));
    notices.publishEvent(new MergeUndone(keeper.id(), joined.id()));
    people.save(joined.parted().readableBy(Records.consents(joined, ofJoined)));
    return saved;
  }
}
