package org.roundtable.workplan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The workplans over HTTP. */
@RestController
@RequestMapping("/api/workplans")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class WorkplanApi {

  /** A workplan to begin; without a country it is the office's own. */
  record NewWorkplan(
      @NotNull ProgrammeCode programme,
      @NotNull PublicText title,
      @Nullable CountryCode country,
      @NotNull Integer firstYear,
      @NotNull Integer years,
      @Nullable List<PublicText> basis) {}

  /** A workplan's headings. */
  record Headings(
      @NotNull PublicText title,
      @NotNull Integer firstYear,
      @NotNull Integer years,
      @Nullable List<PublicText> basis) {}

  /**
   * A draft to present.
   *
   * @param difference the digest of the difference to the validated version, where there is one
   */
  record Submission(@Nullable String difference) {}

  /**
   * A draft to begin behind a validated version.
   *
   * @param items the only items that it may change; none for all
   */
  record NewDraft(@Nullable List<UUID> items) {}

  /** Why a plan is given up. */
  record Withdrawal(@NotNull PublicText reason) {}

  private final BeginPlan begin;
  private final SubmitPlan submit;
  private final ReopenPlan reopen;
  private final PlanReading reading;
  private final PlanList list;
  private final PlanItems items;
  private final Workplans workplans;
  private final ReviewGate review;
  private final InstantSource clock;

  WorkplanApi(
      BeginPlan begin,
      SubmitPlan submit,
      ReopenPlan reopen,
      PlanReading reading,
      PlanList list,
      PlanItems items,
      Workplans workplans,
      ReviewGate review,
      InstantSource clock) {
    this.begin = begin;
    this.submit = submit;
    this.reopen = reopen;
    this.reading = reading;
    this.list = list;
    this.items = items;
    this.workplans = workplans;
    this.review = review;
    this.clock = clock;
  }

  @PostMapping
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Workplan> begin(@Valid @RequestBody NewWorkplan body, NewId id) {
    Workplan saved =
        begin.begin(
            id,
            body.programme(),
            body.title(),
            body.country(),
            body.firstYear(),
            body.years(),
            Objects.requireNonNullElse(body.basis(), List.of()));
    return ResponseEntity.created(URI.create("/api/workplans/" + saved.id()))
        .eTag(saved.etag())
        .body(saved);
  }

  @GetMapping
  Page<Workplan> all(
      @RequestParam(required = false) @Nullable ProgrammeCode programme,
      @RequestParam(required = false) @Nullable PlanState state,
      Page.Request page,
      Caller caller) {
    return page.of(list.find(programme, state, page, caller), Workplan::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<Workplan> one(@PathVariable UUID id, Caller caller) {
    return answer(reading.plan(id, caller));
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Workplan> describe(
      @PathVariable UUID id, @Valid @RequestBody Headings body, IfMatch match) {
    Workplan plan = match.check(workplans.get(id));
    List<PublicText> basis = Objects.requireNonNullElse(body.basis(), List.of());
    return save(
        plan.describe(body.title(), body.firstYear(), body.years(), basis, clock.instant()));
  }

  @PostMapping("/{id}/submissions")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Workplan> submit(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Submission body,
      IfMatch match) {
    Workplan plan = match.check(workplans.get(id));
    return answer(submit.submit(plan, body == null ? null : body.difference()));
  }

  @PostMapping("/{id}/revisions")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Workplan> revise(@PathVariable UUID id, IfMatch match) {
    Workplan plan = match.check(workplans.get(id));
    review.requireClosed(id);
    return answer(reopen.revise(plan));
  }

  @PostMapping("/{id}/drafts")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Workplan> redraft(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable NewDraft body,
      IfMatch match) {
    Workplan plan = match.check(workplans.get(id));
    List<UUID> reopened =
        body == null ? List.of() : Objects.requireNonNullElse(body.items(), List.of());
    requireItems(id, reopened);
    return answer(reopen.redraft(plan, reopened));
  }

  @PostMapping("/{id}/discards")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Workplan> discard(@PathVariable UUID id, IfMatch match) {
    return answer(submit.discard(match.check(workplans.get(id))));
  }

  @PostMapping("/{id}/withdrawals")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Workplan> withdraw(
      @PathVariable UUID id, @Valid @RequestBody Withdrawal body, IfMatch match) {
    Workplan withdrawn = match.check(workplans.get(id)).withdraw(body.reason(), clock.instant());
    review.requireClosed(id);
    return save(withdrawn);
  }

  private void requireItems(UUID plan, List<UUID> wanted) {
    long known = items.all(plan, wanted).stream().filter(item -> !item.removed()).count();
    if (known < wanted.stream().distinct().count()) {
      throw new Problem(PlanProblems.UNKNOWN_ITEM, "items", "The plan has not all of these items.");
    }
  }

  private ResponseEntity<Workplan> save(Workplan plan) {
    return answer(workplans.save(plan));
  }

  private static ResponseEntity<Workplan> answer(Workplan plan) {
    return ResponseEntity.ok().eTag(plan.etag()).body(plan);
  }
}
