package org.roundtable.workplan.progress.period;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.audit.AsksReason;
import org.roundtable.platform.web.Page;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.progress.HistoryPage;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The locks of a plan's periods, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}/period-locks")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class PeriodLockApi {

  /**
   * A page of the periods that are locked or were once.
   *
   * @param next the last period of this page, to send as {@code ?after=}; null on the last page
   */
  record LockPage(List<PeriodTurn> items, @Nullable Period next) {}

  private final PlanTracking plans;
  private final PeriodLocks locks;

  PeriodLockApi(PlanTracking plans, PeriodLocks locks) {
    this.plans = plans;
    this.locks = locks;
  }

  @GetMapping
  LockPage all(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Period after,
      @RequestParam(required = false) @Nullable Integer size) {
    plans.plan(id);
    int most = size == null ? Page.Request.USUAL : Math.clamp(size, 1, Page.Request.MOST);
    List<PeriodTurn> found = locks.all(id, after == null ? null : after.value(), most + 1);
    return found.size() <= most
        ? new LockPage(found, null)
        : new LockPage(found.subList(0, most), found.get(most - 1).period());
  }

  /** When a period was locked and opened again, newest first. */
  @GetMapping("/{period}")
  HistoryPage<PeriodTurn> history(
      @PathVariable UUID id,
      @PathVariable Period period,
      @ParameterObject HistoryPage.Request page) {
    plans.plan(id);
    return page.of(locks.history(id, period, page), PeriodTurn::number);
  }

  /** Locks a period: nothing more is entered for it, nor for those that lie in it. */
  @PutMapping("/{period}")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  PeriodTurn lock(@PathVariable UUID id, @PathVariable Period period) {
    plans.live(id).requireYear("period", period.year());
    return locks.lock(id, period);
  }

  /**
   * Opens a period again.
   *
   * @param reason why, percent-encoded in UTF-8; it is kept with the period and in the audit log
   */
  @DeleteMapping("/{period}")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  @AsksReason
  PeriodTurn unlock(
      @PathVariable UUID id,
      @PathVariable Period period,
      @RequestHeader("Audit-Reason") String reason) {
    plans.live(id);
    return locks.unlock(id, period, new PublicText(StringUtils.uriDecode(reason, UTF_8).strip()));
  }
}
