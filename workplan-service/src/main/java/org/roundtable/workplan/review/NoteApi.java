package org.roundtable.workplan.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office's private notes on a plan, over HTTP: for its own officer and head only. */
@RestController
@RequestMapping("/api/workplans/{id}/notes")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
class NoteApi {

  /** Something to note, on an item or on the plan as a whole. */
  record NewNote(@Nullable UUID item, @NotBlank @Size(max = PublicText.MAX_LENGTH) String text) {}

  private final ReviewReading reading;
  private final Notes notes;
  private final InstantSource clock;

  NoteApi(ReviewReading reading, Notes notes, InstantSource clock) {
    this.reading = reading;
    this.notes = notes;
    this.clock = clock;
  }

  @GetMapping
  Page<Note> all(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID item,
      Page.Request page,
      Caller caller) {
    reading.plan(id, caller);
    Sort order = Sort.by("_id");
    return page.of(
        item == null
            ? notes.page(id, page.after(), order, page.limit())
            : notes.page(id, page.after(), item, order, page.limit()),
        Note::id);
  }

  @PostMapping
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  @ResponseStatus(HttpStatus.CREATED)
  Note note(@PathVariable UUID id, @Valid @RequestBody NewNote body, NewId newId, Caller caller) {
    reading.plan(id, caller);
    return newId.insert(
        notes, new Note(newId.value(), null, id, body.item(), body.text(), clock.instant()));
  }
}
