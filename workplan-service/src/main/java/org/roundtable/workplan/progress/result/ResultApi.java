package org.roundtable.workplan.progress.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.web.Page;
import org.roundtable.workplan.plan.Evidence;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.progress.HistoryPage;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a plan's indicators show, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class ResultApi {

  /**
   * A result to enter.
   *
   * @param value where the indicator stands at the period's end
   * @param parts how it is broken down, by what the indicator declares
   * @param meansOfVerification how it was found out
   * @param corrects the result of the same period that counts so far
   */
  record NewResult(
      @NotNull Period period,
      @NotNull PublicText value,
      @Nullable List<Part> parts,
      @Nullable PublicText meansOfVerification,
      @Nullable List<Evidence> evidence,
      @Nullable UUID corrects) {}

  /**
   * A page of series.
   *
   * @param next the cursor of the next page; null on the last
   */
  record SeriesPage(List<SeriesView> items, @Nullable String next) {}

  private final PlanTracking plans;
  private final Indicators indicators;
  private final RecordResult recording;
  private final SeriesHeads heads;
  private final ResultHistory history;

  ResultApi(
      PlanTracking plans,
      Indicators indicators,
      RecordResult recording,
      SeriesHeads heads,
      ResultHistory history) {
    this.plans = plans;
    this.indicators = indicators;
    this.recording = recording;
    this.heads = heads;
    this.history = history;
  }

  /** A page of the indicators with what they have shown, in the order of their codes. */
  @GetMapping("/series")
  SeriesPage all(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer size) {
    PlanTracking.Plan plan = plans.plan(id);
    int most = size == null ? Page.Request.USUAL : Math.clamp(size, 1, Page.Request.MOST);
    List<PlannedIndicator> found = indicators.page(id, after, most + 1);
    List<PlannedIndicator> shown = found.stream().limit(most).toList();
    Map<UUID, IndicatorSeries> series =
        StreamSupport.stream(
                heads
                    .findAllById(shown.stream().map(PlannedIndicator::item).toList())
                    .spliterator(),
                false)
            .collect(Collectors.toMap(IndicatorSeries::id, Function.identity()));
    return new SeriesPage(
        shown.stream()
            .map(one -> SeriesView.of(plan, one, Optional.ofNullable(series.get(one.item()))))
            .toList(),
        found.size() > most ? shown.getLast().order() : null);
  }

  @GetMapping("/items/{item}/series")
  SeriesView one(@PathVariable UUID id, @PathVariable UUID item) {
    return SeriesView.of(plans.plan(id), indicators.get(id, item), heads.findById(item));
  }

  /** All results that were ever entered, those that were corrected too, newest first. */
  @GetMapping("/items/{item}/results")
  HistoryPage<IndicatorResult> history(
      @PathVariable UUID id, @PathVariable UUID item, @ParameterObject HistoryPage.Request page) {
    indicators.get(id, item);
    heads.findById(item).ifPresent(history::file);
    return page.of(history.page(item, page), IndicatorResult::number);
  }

  @PostMapping("/items/{item}/results")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<IndicatorResult> enter(
      @PathVariable UUID id,
      @PathVariable UUID item,
      @Valid @RequestBody NewResult body,
      NewId newId) {
    IndicatorResult entered = recording.record(id, item, newId, body);
    return ResponseEntity.created(
            URI.create("/api/workplans/%s/items/%s/results".formatted(id, item)))
        .body(entered);
  }
}
