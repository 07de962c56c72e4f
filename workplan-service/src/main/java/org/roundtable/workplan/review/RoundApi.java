package org.roundtable.workplan.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The review rounds of a plan over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}/rounds")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class RoundApi {

  /**
   * A round to open on the version under review.
   *
   * @param inputsVisibleToAll whether each of the invited sees all inputs; else its own only
   */
  record NewRound(
      @NotNull List<InstitutionCode> institutions,
      @NotNull LocalDate deadline,
      @Nullable List<@Valid Material> materials,
      @Nullable PublicText note,
      @Nullable Boolean inputsVisibleToAll) {

    Round.Call call() {
      return new Round.Call(institutions, deadline, list(materials), note);
    }
  }

  /** What an open round asks from now on: of more institutions, or until another day. */
  record ChangedRound(
      @NotNull List<InstitutionCode> institutions,
      @NotNull LocalDate deadline,
      @Nullable List<@Valid Material> materials,
      @Nullable PublicText note) {

    Round.Call call() {
      return new Round.Call(institutions, deadline, list(materials), note);
    }
  }

  private final ReviewReading reading;
  private final OpenRound open;
  private final Rounds rounds;
  private final InstantSource clock;

  RoundApi(ReviewReading reading, OpenRound open, Rounds rounds, InstantSource clock) {
    this.reading = reading;
    this.open = open;
    this.rounds = rounds;
    this.clock = clock;
  }

  @GetMapping
  Page<Round> all(@PathVariable UUID id, Page.Request page, Caller caller) {
    return page.of(reading.rounds(id, page, caller), Round::id);
  }

  @GetMapping("/{round}")
  ResponseEntity<Round> one(@PathVariable UUID id, @PathVariable UUID round, Caller caller) {
    return answer(reading.round(id, round, caller));
  }

  @PostMapping
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Round> open(
      @PathVariable UUID id, @Valid @RequestBody NewRound body, NewId newId, Caller caller) {
    boolean visible = Boolean.TRUE.equals(body.inputsVisibleToAll());
    Round opened = open.open(reading.plan(id, caller), newId, body.call(), visible);
    return ResponseEntity.created(
            URI.create("/api/workplans/%s/rounds/%s".formatted(id, opened.id())))
        .eTag(opened.etag())
        .body(opened);
  }

  @PutMapping("/{round}")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Round> call(
      @PathVariable UUID id,
      @PathVariable UUID round,
      @Valid @RequestBody ChangedRound body,
      IfMatch match,
      Caller caller) {
    Round found = match.check(reading.round(id, round, caller));
    return answer(rounds.save(found.call(body.call(), clock.instant())));
  }

  @PostMapping("/{round}/closings")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Round> close(
      @PathVariable UUID id, @PathVariable UUID round, IfMatch match, Caller caller) {
    Round found = match.check(reading.round(id, round, caller));
    return answer(rounds.save(found.close(clock.instant())));
  }

  private static List<Material> list(@Nullable List<Material> materials) {
    return materials == null ? List.of() : materials;
  }

  private static ResponseEntity<Round> answer(Round round) {
    return ResponseEntity.ok().eTag(round.etag()).body(round);
  }
}
