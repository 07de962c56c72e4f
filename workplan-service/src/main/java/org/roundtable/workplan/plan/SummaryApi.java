package org.roundtable.workplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much is in a plan, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}/summary")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class SummaryApi {

  private final PlanReading reading;
  private final PlanTotals totals;

  SummaryApi(PlanReading reading, PlanTotals totals) {
    this.reading = reading;
    this.totals = totals;
  }

  /**
   * The totals of a plan.
   *
   * @param version the number of a submitted version; without it the draft
   */
  @GetMapping
  PlanTotals.Summary summary(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      Caller caller) {
    Workplan plan = reading.plan(id, caller);
    if (version == null) {
      reading.requireDraft(caller);
    }
    return totals.of(plan, version);
  }
}
