package org.roundtable.workplan.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.workplan.plan.Evidence;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.plan.ProgressNote;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far activities have come, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}/items/{item}/progress")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class ProgressApi {

  /**
   * A note to add.
   *
   * @param percent how much is done, 0 to 100; without it 100 if it is completed, else 0
   * @param corrects the note whose place it takes
   */
  record NewNote(
      @NotNull ActivityStatus status,
      @Nullable Integer percent,
      @Nullable LocalDate actualStart,
      @Nullable LocalDate actualEnd,
      @Nullable PublicText note,
      @Nullable List<Evidence> evidence,
      @Nullable UUID corrects) {}

  private final PlanTracking plans;
  private final NoteProgress noting;
  private final ProgressHistory history;

  ProgressApi(PlanTracking plans, NoteProgress noting, ProgressHistory history) {
    this.plans = plans;
    this.noting = noting;
    this.history = history;
  }

  /** The notes on an activity, newest first. */
  @GetMapping
  HistoryPage<ProgressNote> history(
      @PathVariable UUID id, @PathVariable UUID item, @ParameterObject HistoryPage.Request page) {
    history.file(plans.item(id, item));
    return page.of(history.page(item, page), ProgressNote::number);
  }

  /** Adds a note; the plan itself may be in review, under amendment or closed. */
  @PostMapping
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<ProgressNote> note(
      @PathVariable UUID id,
      @PathVariable UUID item,
      @Valid @RequestBody NewNote body,
      IfMatch match,
      NewId newId) {
    PlanTracking.Item noted = noting.note(id, item, newId, match, body);
    return ResponseEntity.created(
            URI.create("/api/workplans/%s/items/%s/progress".formatted(id, item)))
        .eTag("\"" + noted.version() + "\"")
        .body(history.find(item, newId.value()).orElseThrow());
  }
}
