package org.roundtable.workplan.progress.spending;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.web.Page;
import org.roundtable.workplan.item.ExactDecimal;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.plan.PlanTracking;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What is committed and spent of a plan's budget, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class SpendingApi {

  /**
   * An amount to enter.
   *
   * @param line a budget line of the activity, as the last submitted version has it
   * @param amount in the line's currency; negative only in a correction
   * @param currency the line's, for those who want it checked
   * @param corrects an earlier entry, to whose amount this one is added
   */
  record NewExpenditure(
      @NotNull UUID activity,
      @NotNull UUID line,
      @NotNull SpendingKind kind,
      @NotNull LocalDate date,
      @NotNull @JsonDeserialize(using = ExactDecimal.class) BigDecimal amount,
      @Nullable Currency currency,
      @Nullable PublicText note,
      @Nullable UUID corrects) {}

  /**
   * A page of activities with their money.
   *
   * @param next the cursor of the next page; null on the last
   */
  record SpendingPage(List<SpendingView.OfActivity> items, @Nullable String next) {}

  /** What totals are kept apart by. */
  enum By {
    FUNDER,
    YEAR
  }

  private final PlanTracking plans;
  private final Spend spend;
  private final SpendingView view;
  private final MongoOperations mongo;

  SpendingApi(PlanTracking plans, Spend spend, SpendingView view, MongoOperations mongo) {
    this.plans = plans;
    this.spend = spend;
    this.view = view;
    this.mongo = mongo;
  }

  /** The entries, newest first. */
  @GetMapping("/expenditures")
  Page<Expenditure> entries(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID activity,
      @RequestParam(required = false) @Nullable UUID line,
      @RequestParam(required = false) @Nullable SpendingKind kind,
      @RequestParam(required = false) @Nullable UUID after,
      Page.Request page) {
    plans.plan(id);
    Criteria criteria = where("plan").is(id);
    if (activity != null) {
      criteria.and("activity").is(activity);
    }
    if (line != null) {
      criteria.and("line").is(line);
    }
    if (kind != null) {
      criteria.and("kind").is(kind);
    }
    if (after != null) {
      criteria.and("_id").lt(after);
    }
    Query newest = Query.query(criteria).with(Sort.by("_id").descending()).limit(page.limit());
    return page.of(mongo.find(newest, Expenditure.class), Expenditure::id);
  }

  @PostMapping("/expenditures")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Expenditure> enter(
      @PathVariable UUID id, @Valid @RequestBody NewExpenditure body, NewId newId) {
    Expenditure entered = spend.enter(id, newId, body);
    return ResponseEntity.created(URI.create("/api/workplans/%s/expenditures".formatted(id)))
        .body(entered);
  }

  /**
   * A page of activities with what was planned, committed and spent, in the order of their codes.
   * Those that no longer stand in the plan come on the last page.
   */
  @GetMapping("/spending")
  SpendingPage spending(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID activity,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer size) {
    plans.plan(id);
    if (activity != null) {
      return new SpendingPage(view.standing(id, List.of(plans.item(id, activity))), null);
    }
    int most = size == null ? Page.Request.USUAL : Math.clamp(size, 1, Page.Request.MOST);
    List<PlanTracking.Item> found = plans.page(id, ItemKind.ACTIVITY, after, most + 1);
    List<PlanTracking.Item> shown = found.stream().limit(most).toList();
    List<SpendingView.OfActivity> items = new java.util.ArrayList<>(view.standing(id, shown));
    if (found.size() > most) {
      return new SpendingPage(items, shown.getLast().order());
    }
    items.addAll(view.dropped(id));
    return new SpendingPage(items, null);
  }

  /** The plan's totals, one a currency, kept apart as asked for. */
  @GetMapping("/spending/totals")
  List<SpendingView.Total> totals(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Set<By> by) {
    plans.plan(id);
    Set<By> apart = by == null ? Set.of() : by;
    return view.totals(id, apart.contains(By.FUNDER), apart.contains(By.YEAR));
  }
}
