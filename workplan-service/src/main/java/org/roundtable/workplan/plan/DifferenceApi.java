package org.roundtable.workplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What differs between a plan's versions, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}/difference")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class DifferenceApi {

  private final PlanReading reading;
  private final PlanDifference differences;

  DifferenceApi(PlanReading reading, PlanDifference differences) {
    this.reading = reading;
    this.differences = differences;
  }

  /**
   * A page of the difference.
   *
   * @param from the older version's number, or 0 for a plan without items; without it the one
   *     before {@code to}
   * @param to the newer version's number; without it the draft
   * @param after the cursor {@code next} of the page before
   */
  @GetMapping(params = "!format")
  PlanDifference.View difference(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      @RequestParam(required = false) @Nullable Integer after,
      @RequestParam(required = false) @Nullable Integer size,
      Caller caller) {
    PlanReading.Comparison compared = reading.compared(id, from, to, caller);
    int skip = after == null ? 0 : Math.max(after, 0);
    int most = size == null ? Page.Request.USUAL : Math.clamp(size, 1, Page.Request.MOST);
    return differences.view(compared.plan(), compared.from(), to, skip, most);
  }
}
