package org.roundtable.participants.attendance;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.roundtable.participants.person.MergeUndone;
import org.roundtable.participants.person.People;
import org.roundtable.participants.person.PeopleMerged;
import org.roundtable.participants.person.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Keeps registers of attendance in step with the register of people: who is erased stays counted
 * and can't be recognised any more; two entries of one person count once while they are merged.
 */
@Component
@Retryable(
    includes = OptimisticLockingFailureException.class,
    maxRetries = 30,
    delay = 5,
    jitter = 5,
    multiplier = 1.3,
    maxDelay = 150)
class PeopleFollower {

  private final Attendances attendances;
  private final Registrations registrations;
  private final Identities identities;
  private final People people;
  private final Tokens tokens;
  private final ReachCounting reach;
  private final InstantSource clock;

  PeopleFollower(
      Attendances attendances,
      Registrations registrations,
      Identities identities,
      People people,
      Tokens tokens,
      ReachCounting reach,
      InstantSource clock) {
    this.attendances = attendances;
    this.registrations = registrations;
    this.identities = identities;
    this.people = people;
    this.tokens = tokens;
    this.reach = reach;
    this.clock = clock;
  }

  @EventListener
  public void on(PersonErased erased) {
    UUID person = erased.person();
    byte[] nobody = tokens.anonymous();
    noteEach(
        Set.of(person),
        (event, attendee) ->
            attendee.person().equals(person) && attendee.token() != null
                ? attendee.withToken(tokens.anonymous(event, person, nobody))
                : attendee);
    registrations.deleteByPerson(person);
  }

  @EventListener
  public void on(PeopleMerged merged) {
    identities.merge(merged.kept(), merged.other());
    countAnew(identities.sameAs(merged.kept()));
  }

  @EventListener
  public void on(MergeUndone undone) {
    Set<UUID> concerned = identities.sameAs(undone.kept());
    identities.undo(undone.other());
    countAnew(concerned);
    countAnew(identities.sameAs(undone.other()));
  }

  private void countAnew(Set<UUID> entries) {
    noteEach(
        entries,
        (event, attendee) ->
            entries.contains(attendee.person()) ? identified(event, attendee) : attendee);
  }

  private Attendee identified(UUID event, Attendee attendee) {
    UUID counted = identities.of(attendee.person());
    Attendee same = attendee.withCountsAs(counted.equals(attendee.person()) ? null : counted);
    return same.equals(attendee)
        ? attendee
        : same.withToken(
            people
                .findById(counted)
                .map(person -> tokens.of(event, attendee.person(), person))
                .orElse(attendee.token()));
  }

  private void noteEach(Set<UUID> entries, BiFunction<UUID, Attendee, Attendee> change) {
    for (UUID entry : entries) {
      for (Attendance before : attendances.withPerson(entry)) {
        Attendance after =
            before.noting(attendee -> change.apply(before.id(), attendee), clock.instant());
        if (after != before) {
          attendances.save(after);
          reach.changed();
        }
      }
    }
  }
}
