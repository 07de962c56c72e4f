package org.roundtable.participants.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Letting people in by their tickets, at once or from a telephone that had no network: whatever is
 * sent again counts once.
 */
@Component
@Retryable(
    includes = OptimisticLockingFailureException.class,
    maxRetries = 30,
    delay = 5,
    jitter = 5,
    multiplier = 1.3,
    maxDelay = 150)
class CheckIn {

  /** A telephone's clock may be wrong; one that is a day ahead is a mistake. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /**
   * A ticket that was shown.
   *
   * @param at when; null is now
   */
  record Shown(String code, @Nullable Instant at) {}

  /** What came of a ticket. */
  enum Outcome {
    CHECKED_IN,
    ALREADY,
    UNKNOWN
  }

  /**
   * What came of a ticket that was shown.
   *
   * @param at when it was shown for the first time; null for one that isn't known
   */
  record Result(String code, Outcome outcome, @Nullable Instant at) {}

  private final Registrations registrations;
  private final Registering registering;
  private final KnownEvents events;
  private final OfficeProperties office;
  private final InstantSource clock;

  CheckIn(
      Registrations registrations,
      Registering registering,
      KnownEvents events,
      OfficeProperties office,
      InstantSource clock) {
    this.registrations = registrations;
    this.registering = registering;
    this.events = events;
    this.office = office;
    this.clock = clock;
  }

  /** Lets in whoever shows a ticket of this event; each result stands where its ticket stood. */
  List<Result> checkIn(UUID event, List<Shown> shown) {
    events.require(office.code(), event).takingPlace();
    Instant now = clock.instant();
    requirePast(shown, now);
    Map<String, Registration> known = new LinkedHashMap<>();
    shown.stream()
        .map(one -> Tickets.hash(one.code()))
        .distinct()
        .forEach(hash -> find(event, hash).ifPresent(place -> known.put(hash, place)));
    arrive(event, shown, known);
    List<Result> results = new ArrayList<>();
    for (Shown one : shown) {
      String hash = Tickets.hash(one.code());
      Registration place = known.get(hash);
      if (place == null) {
        results.add(new Result(one.code(), Outcome.UNKNOWN, null));
      } else if (place.checkedInAt() != null) {
        results.add(new Result(one.code(), Outcome.ALREADY, place.checkedInAt()));
      } else {
        Instant at = one.at() == null ? now : one.at();
        known.put(hash, registrations.save(place.checkedIn(at, now)));
        results.add(new Result(one.code(), Outcome.CHECKED_IN, at));
      }
    }
    return results;
  }

  /**
   * Into the attendance first: if the rest fails, the ticket is shown again and nothing is lost.
   */
  private void arrive(UUID event, List<Shown> shown, Map<String, Registration> known) {
    Set<UUID> people = new LinkedHashSet<>();
    shown.stream()
        .map(one -> known.get(Tickets.hash(one.code())))
        .filter(place -> place != null && place.checkedInAt() == null)
        .forEach(place -> people.add(place.person()));
    if (!people.isEmpty()) {
      registering.register(event, List.copyOf(people));
    }
  }

  private Optional<Registration> find(UUID event, String hash) {
    return registrations
        .withTicket(hash)
        .filter(place -> place.event().equals(event))
        .filter(place -> place.state() == RegistrationState.CONFIRMED);
  }

  private static void requirePast(List<Shown> shown, Instant now) {
    for (int i = 0; i < shown.size(); i++) {
      Instant at = shown.get(i).at();
      if (at != null && at.isAfter(now.plus(AHEAD))) {
        throw Problem.invalid(
            "checkIns[%d].at".formatted(i),
            "Nobody arrives in the future. Set the telephone's clock right.");
      }
    }
  }
}
