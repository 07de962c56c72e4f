package org.roundtable.events.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.events.event.Event;
import org.roundtable.events.event.EventProblems;
import org.roundtable.events.event.EventReading;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Outcome records over HTTP: read by whoever sees the event, kept by the office. */
@RestController
@RequestMapping("/api/events/{id}")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY',"
        + " 'PARTNER')")
class OutcomeApi {

  private static final String KEEPS = "hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')";

  /**
   * An action point.
   *
   * @param id of one that is there already; a new one is given one
   * @param owner the office itself where it is left out
   */
  record Point(
      @Nullable UUID id,
      @NotNull PublicText text,
      @Nullable InstitutionCode owner,
      @Nullable PublicText ownerFunction,
      @NotNull LocalDate due,
      ActionPoint.@Nullable State state,
      @Nullable PublicText doneNote) {

    ActionPoint point() {
      return new ActionPoint(
          id == null ? UUID.randomUUID() : id,
          text,
          owner,
          ownerFunction,
          due,
          Objects.requireNonNullElse(state, ActionPoint.State.OPEN),
          doneNote);
    }
  }

  /** The whole record. */
  record Recorded(
      @Nullable List<@NotNull PublicText> decisions,
      @Nullable List<@NotNull PublicText> recommendations,
      @Nullable List<@Valid Point> actionPoints) {}

  /**
   * How an action point stands.
   *
   * @param due another last day; without it, as before
   */
  record Step(
      ActionPoint.@NotNull State state, @Nullable LocalDate due, @Nullable PublicText doneNote) {}

  private final EventReading reading;
  private final Outcomes outcomes;
  private final Owners owners;
  private final InstantSource clock;

  OutcomeApi(EventReading reading, Outcomes outcomes, Owners owners, InstantSource clock) {
    this.reading = reading;
    this.outcomes = outcomes;
    this.owners = owners;
    this.clock = clock;
  }

  @GetMapping("/outcome")
  ResponseEntity<Outcome> read(@PathVariable UUID id, Caller caller) {
    return answer(find(reading.event(id, caller)));
  }

  /** The first needs no If-Match: there is nothing yet. */
  @PutMapping("/outcome")
  @PreAuthorize(KEEPS)
  ResponseEntity<Outcome> record(
      @PathVariable UUID id,
      @Valid @RequestBody Recorded body,
      @Nullable IfMatch match,
      Caller caller) {
    Event event = held(reading.event(id, caller));
    Instant now = clock.instant();
    Outcome current = outcomes.findById(event.id()).orElseGet(() -> Outcome.none(id, now));
    if (match != null) {
      match.check(current.version() == null ? -1 : current.revision());
    } else if (current.version() != null) {
      throw Problem.invalid("If-Match", "There is a record already: say which version you change.");
    }
    List<ActionPoint> points = list(body.actionPoints()).stream().map(Point::point).toList();
    owners.require(points);
    return answer(
        outcomes.save(
            current.with(outcome ->
                outcome
                    .decisions(list(body.decisions()))
                    .recommendations(list(body.recommendations()))
                    .actionPoints(points)
                    .changedAt(now))));
  }

  @PutMapping("/action-points/{point}")
  @PreAuthorize(KEEPS)
  ResponseEntity<Outcome> follow(
      @PathVariable UUID id,
      @PathVariable UUID point,
      @Valid @RequestBody Step body,
      IfMatch match,
      Caller caller) {
    Outcome outcome = match.check(find(reading.event(id, caller)));
    return answer(
        outcomes.save(
            outcome.follow(
                point,
                each ->
                    each.follow(
                        body.state(),
                        Objects.requireNonNullElse(body.due(), each.due()),
                        body.doneNote()),
                clock.instant())));
  }

  private Outcome find(Event event) {
    return outcomes
        .findById(event.id())
        .orElseThrow(() -> Problem.notFound("The event has no outcome record yet."));
  }

  private static Event held(Event event) {
    if (event.state() != EventState.HELD) {
      throw new Problem(
          EventProblems.WRONG_STATE,
          "state",
          "Nothing came yet of an event that is %s.".formatted(event.state()));
    }
    return event;
  }

  private static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static ResponseEntity<Outcome> answer(Outcome outcome) {
    return ResponseEntity.ok().eTag(outcome.etag()).body(outcome);
  }
}
