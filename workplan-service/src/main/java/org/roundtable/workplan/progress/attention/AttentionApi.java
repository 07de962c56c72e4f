package org.roundtable.workplan.progress.attention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.web.Page;
import org.roundtable.workplan.plan.PlanTracking;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What of a plan doesn't go as planned, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}/attention")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class AttentionApi {

  /**
   * A page of it.
   *
   * @param next the cursor of the next page; null on the last
   */
  record AttentionPage(List<Attention> items, @Nullable String next) {}

  private final PlanTracking plans;
  private final AttentionList list;

  AttentionApi(PlanTracking plans, AttentionList list) {
    this.plans = plans;
    this.list = list;
  }

  /**
   * Activities in the order of their codes, then indicators, then budget lines.
   *
   * @param kind only these; without it all
   */
  @GetMapping
  AttentionPage page(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Set<AttentionKind> kind,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer size) {
    if (plans.plan(id).withdrawn()) {
      return new AttentionPage(List.of(), null);
    }
    int most = size == null ? Page.Request.USUAL : Math.clamp(size, 1, Page.Request.MOST);
    Set<AttentionKind> kinds =
        kind == null || kind.isEmpty() ? EnumSet.allOf(AttentionKind.class) : kind;
    return list.page(id, kinds, after, most);
  }
}
