package org.roundtable.participants.attendance;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.participants.person.People;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the unique people of each year, soon after somebody's attendance changed.
 *
 * <p>All of it is counted anew each time: a sketch takes nobody out again, and whoever is withdrawn
 * must be gone from it.
 */
@Component
class ReachCounting {

  private static final Logger log = LoggerFactory.getLogger(ReachCounting.class);
  private static final int AT_ONCE = 50;
  private static final UUID FIRST = new UUID(0, 0);

  private final Attendances attendances;
  private final Reaches reaches;
  private final People people;
  private final Tokens tokens;
  private final Suppression suppression;
  private final OfficeProperties office;
  private final InstantSource clock;
  private final AtomicBoolean due = new AtomicBoolean(true);

  ReachCounting(
      Attendances attendances,
      Reaches reaches,
      People people,
      Tokens tokens,
      SharingProperties sharing,
      OfficeProperties office,
      InstantSource clock) {
    this.attendances = attendances;
    this.reaches = reaches;
    this.people = people;
    this.tokens = tokens;
    this.suppression = sharing.suppression();
    this.office = office;
    this.clock = clock;
  }

  /** Somebody came or went. */
  void changed() {
    due.set(true);
  }

  @Scheduled(
      initialDelayString = "${roundtable.participants.reach-rhythm:1m}",
      fixedDelayString = "${roundtable.participants.reach-rhythm:1m}")
  void recountIfDue() {
    if (!tokens.inUse() || !due.getAndSet(false)) {
      return;
    }
    try {
      recount();
    } catch (DataAccessException changedMeanwhile) {
      due.set(true);
    } catch (IllegalStateException | Problem unreadable) {
      // Without the office's key nobody is counted anew; what was told stays.
      log.warn("reach=unchanged reason=\"{}\"", unreadable.getMessage());
    }
  }

  /** Counts every year, and saves those that changed. */
  void recount() {
    CountryCode country = office.country();
    if (country == null || !tokens.inUse()) {
      return;
    }
    Map<Integer, Sketches> years = new TreeMap<>();
    reaches.findAllByOrderById().forEach(known -> years.put(known.year(), new Sketches()));
    attendances()
        .forEach(attendance -> {
          Sketches year = years.computeIfAbsent(attendance.countsFor(), first -> new Sketches());
          withTokens(attendance)
              .counted()
              .forEach(attendee -> add(attendance.id(), attendee, year));
        });
    years.forEach((year, sketches) -> save(country, year, sketches));
  }

  private void save(CountryCode country, int year, Sketches sketches) {
    Reach before =
        reaches
            .findById(Reach.id(office.code(), year))
            .orElseGet(() -> Reach.of(office.code(), country, year, clock.instant()));
    Reach after =
        before.reaching(sketches.all(suppression), sketches.bySex(suppression), clock.instant());
    if (after != before) {
      reaches.save(after);
    }
  }

  private void add(UUID event, Attendee attendee, Sketches year) {
    Token token = attendee.token();
    if (token != null && tokens.isCurrent(token)) {
      year.add(tokens.open(event, attendee.person(), token), attendee.sex());
    }
  }

  /** Gives a token to whoever was registered before the office had its key. */
  private Attendance withTokens(Attendance attendance) {
    Attendance after =
        attendance.noting(
            attendee -> attendee.withToken(token(attendance.id(), attendee)), clock.instant());
    return after == attendance ? attendance : attendances.save(after);
  }

  private @Nullable Token token(UUID event, Attendee attendee) {
    Token known = attendee.token();
    if (known != null && tokens.isCurrent(known)) {
      return known;
    }
    return people
        .findById(attendee.counted())
        .map(person -> tokens.of(event, attendee.person(), person))
        .orElse(known);
  }

  private Stream<Attendance> attendances() {
    return Stream.iterate(
            attendances.findByIdGreaterThanOrderById(FIRST, Limit.of(AT_ONCE)),
            page -> !page.isEmpty(),
            page ->
                attendances.findByIdGreaterThanOrderById(
                    Objects.requireNonNull(page.getLast()).id(), Limit.of(AT_ONCE)))
        .flatMap(java.util.List::stream);
  }
}
