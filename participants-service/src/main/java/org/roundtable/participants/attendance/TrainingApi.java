package org.roundtable.participants.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.participants.TrainingFact.After;
import org.roundtable.contracts.participants.TrainingFact.Change;
import org.roundtable.contracts.participants.TrainingFact.Use;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came of a training, over HTTP: entered person by person, told as numbers. */
@RestController
@RequestMapping("/api/attendance/{event}/training")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class TrainingApi {

  /** Scores of 0 to 100; one that is left out stays as it was. */
  record Scores(
      @Nullable @Min(0) @Max(100) Integer pre, @Nullable @Min(0) @Max(100) Integer post) {}

  /** What somebody said of their work some months later. */
  record FollowUp(@NotNull After after, @NotNull Use usesSkills) {}

  /** Numbers of people. */
  record Numbers(UUID event, Map<Change, Integer> byChange, Map<After, Map<Use, Integer>> byUse) {}

  private final Trainings trainings;
  private final Attendances attendances;
  private final KnownEvents events;
  private final OfficeProperties office;
  private final InstantSource clock;

  TrainingApi(
      Trainings trainings,
      Attendances attendances,
      KnownEvents events,
      OfficeProperties office,
      InstantSource clock) {
    this.trainings = trainings;
    this.attendances = attendances;
    this.events = events;
    this.office = office;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
  Numbers numbers(@PathVariable UUID event) {
    Training training = current(events.require(office.code(), event));
    Map<After, Map<Use, Integer>> uses = new EnumMap<>(After.class);
    for (After after : After.values()) {
      uses.put(after, training.byUse(after));
    }
    return new Numbers(event, training.byChange(), uses);
  }

  @PutMapping("/scores/{person}")
  ResponseEntity<Void> score(
      @PathVariable UUID event, @PathVariable UUID person, @Valid @RequestBody Scores body) {
    return noted(event, person, t -> t.scored(person, body.pre(), body.post(), clock.instant()));
  }

  @PutMapping("/follow-ups/{person}")
  ResponseEntity<Void> followUp(
      @PathVariable UUID event, @PathVariable UUID person, @Valid @RequestBody FollowUp body) {
    return noted(
        event, person, t -> t.followedUp(person, body.after(), body.usesSkills(), clock.instant()));
  }

  private ResponseEntity<Void> noted(UUID event, UUID person, UnaryOperator<Training> change) {
    KnownEvent known = events.require(office.code(), event);
    if (attendances.findById(event).filter(attendance -> attendance.has(person)).isEmpty()) {
      throw Problem.notFound("Person " + person + " isn't in the register of this event.");
    }
    Training before = current(known);
    Training after = change.apply(before);
    Training saved = after == before ? before : trainings.save(after);
    return ResponseEntity.noContent()
        .headers(headers -> {
          if (saved.version() != null) {
            headers.setETag(saved.etag());
          }
        })
        .build();
  }

  private Training current(KnownEvent event) {
    return trainings
        .findById(event.event())
        .orElseGet(() -> Training.ofNobody(event, clock.instant()));
  }
}
