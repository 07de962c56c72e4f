package org.roundtable.workplan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.roundtable.workplan.framework.Programme;
import org.roundtable.workplan.framework.Programmes;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The workplans over HTTP. */
@RestController
@RequestMapping("/api/workplans")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class WorkplanApi {

  /** A workplan to begin; without a country it is the office's own. */
  record NewWorkplan(
      @NotNull ProgrammeCode programme,
      @NotNull PublicText title,
      @Nullable CountryCode country,
      @NotNull Integer firstYear,
      @NotNull Integer years,
      @Nullable List<PublicText> basis) {}

  /** An activity to plan. */
  record NewActivity(
      @NotNull Integer objective,
      @NotNull PublicText title,
      @NotNull LocalDate plannedStart,
      @NotNull LocalDate plannedEnd) {}

  /** How far an activity has come. */
  record Progress(@NotNull ActivityStatus status) {}

  private final Workplans workplans;
  private final Programmes programmes;
  private final OfficeProperties office;
  private final InstantSource clock;

  WorkplanApi(
      Workplans workplans, Programmes programmes, OfficeProperties office, InstantSource clock) {
    this.workplans = workplans;
    this.programmes = programmes;
    this.office = office;
    this.clock = clock;
  }

  @PostMapping
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Workplan> begin(@Valid @RequestBody NewWorkplan body, NewId id) {
    Programme programme = programme(body.programme());
    Workplan draft =
        new Workplan(
            id.value(),
            null,
            office.code(),
            country(body),
            programme.code(),
            body.title(),
            body.firstYear(),
            body.years(),
            PlanState.DRAFT,
            Objects.requireNonNullElse(body.basis(), List.of()),
            programme.objectives(),
            List.of(),
            clock.instant(),
            List.of());
    Workplan saved = id.insert(workplans, draft);
    return ResponseEntity.created(URI.create("/api/workplans/" + saved.id()))
        .eTag(etag(saved))
        .body(saved);
  }

  @GetMapping
  Page<Workplan> all(Page.Request page) {
    return page.of(
        workplans.findByIdGreaterThanOrderById(page.after(), page.limit()), Workplan::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<Workplan> one(@PathVariable UUID id) {
    return answer(find(id));
  }

  @PostMapping("/{id}/activities")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Workplan> plan(
      @PathVariable UUID id, @Valid @RequestBody NewActivity body, IfMatch match, NewId activity) {
    Activity planned =
        new Activity(
            activity.value(),
            body.objective(),
            body.title(),
            ActivityStatus.PLANNED,
            body.plannedStart(),
            body.plannedEnd());
    return answer(workplans.save(match.check(find(id)).plan(planned, clock.instant())));
  }

  @PutMapping("/{id}/activities/{activity}/status")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Workplan> report(
      @PathVariable UUID id,
      @PathVariable UUID activity,
      @Valid @RequestBody Progress body,
      IfMatch match) {
    Workplan plan = match.check(find(id));
    return answer(workplans.save(plan.report(activity, body.status(), clock.instant())));
  }

  @PostMapping("/{id}/submissions")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Workplan> submit(@PathVariable UUID id, IfMatch match) {
    return answer(workplans.save(match.check(find(id)).submit(clock.instant())));
  }

  private Workplan find(UUID id) {
    return workplans
        .findById(id)
        .orElseThrow(() -> Problem.notFound("No workplan " + id + " is known here."));
  }

  private Programme programme(ProgrammeCode code) {
    return programmes
        .findByCode(code)
        .orElseThrow(() ->
            new Problem(
                PlanProblems.UNKNOWN_PROGRAMME,
                "programme",
                "No programme %s is known here. Enter it first.".formatted(code)));
  }

  private CountryCode country(NewWorkplan body) {
    CountryCode country = body.country() == null ? office.country() : body.country();
    if (country == null) {
      throw Problem.invalid("country", "Say which country the plan is for.");
    }
    return country;
  }

  private static ResponseEntity<Workplan> answer(Workplan plan) {
    return ResponseEntity.ok().eTag(etag(plan)).body(plan);
  }

  private static String etag(Workplan plan) {
    return "\"" + plan.revision() + "\"";
  }
}
