package org.roundtable.workplan.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springdoc.core.annotations.ParameterObject;
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

/** The inputs on a plan and what the office makes of them, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}/inputs")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class InputApi {

  /**
   * An input to give.
   *
   * @param item the item that it is about; none for the plan as a whole
   * @param part a field of the item, or the id of a budget line or risk of it
   * @param language the text's
   * @param onBehalfOf the institution, where the office enters it; a guest speaks for its own
   * @param givenOn the day, where the office enters it later
   */
  record NewInput(
      @NotNull UUID round,
      @Nullable UUID item,
      @Nullable @Size(max = 64) String part,
      @NotNull PublicText text,
      @NotNull Language language,
      @Nullable InstitutionCode onBehalfOf,
      @Nullable LocalDate givenOn) {}

  /** What somebody says, and in which language. */
  record Said(@NotNull PublicText text, @NotNull Language language) {}

  /** What the office decides, and why. */
  record NewDisposition(
      @NotNull DispositionKind kind, @NotNull PublicText reason, @Nullable PublicText changes) {}

  /** How many inputs there are on each item that has any. */
  record Counts(List<InputLists.Count> items) {}

  private final ReviewReading reading;
  private final InputLists lists;
  private final GiveInput give;
  private final AnswerInput answer;

  InputApi(ReviewReading reading, InputLists lists, GiveInput give, AnswerInput answer) {
    this.reading = reading;
    this.lists = lists;
    this.give = give;
    this.answer = answer;
  }

  @GetMapping
  Page<Input> all(
      @PathVariable UUID id, @ParameterObject InputQuery query, Page.Request page, Caller caller) {
    return page.of(lists.find(id, query, page, caller), Input::id);
  }

  /**
   * How many inputs there are on each item.
   *
   * @param items only these items, up to 200
   */
  @GetMapping("/counts")
  Counts counts(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID round,
      @RequestParam(required = false) @Nullable List<UUID> items,
      Caller caller) {
    return new Counts(lists.counts(id, round, items, caller));
  }

  @GetMapping("/{input}")
  ResponseEntity<Input> one(@PathVariable UUID id, @PathVariable UUID input, Caller caller) {
    return answer(reading.input(id, input, caller));
  }

  @PostMapping
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'NATIONAL_AUTHORITY')")
  ResponseEntity<Input> give(
      @PathVariable UUID id, @Valid @RequestBody NewInput body, NewId newId, Caller caller) {
    Input given = give.give(id, newId, body, caller);
    return ResponseEntity.created(
            URI.create("/api/workplans/%s/inputs/%s".formatted(id, given.id())))
        .eTag(given.etag())
        .body(given);
  }

  /** Puts it otherwise, before the office decided; the earlier wording stays readable. */
  @PutMapping("/{input}")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'NATIONAL_AUTHORITY')")
  ResponseEntity<Input> rephrase(
      @PathVariable UUID id,
      @PathVariable UUID input,
      @Valid @RequestBody Said body,
      IfMatch match,
      Caller caller) {
    return answer(answer.rephrase(id, input, match, body.text(), body.language(), caller));
  }

  @PostMapping("/{input}/withdrawals")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'NATIONAL_AUTHORITY')")
  ResponseEntity<Input> withdraw(
      @PathVariable UUID id, @PathVariable UUID input, IfMatch match, Caller caller) {
    return answer(answer.withdraw(id, input, match, caller));
  }

  /** Needs no If-Match: a reply takes nothing away. */
  @PostMapping("/{input}/replies")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'NATIONAL_AUTHORITY')")
  ResponseEntity<Input> reply(
      @PathVariable UUID id,
      @PathVariable UUID input,
      @Valid @RequestBody Said body,
      NewId reply,
      Caller caller) {
    return answer(answer.reply(id, input, reply, body.text(), body.language(), caller));
  }

  @PutMapping("/{input}/disposition")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Input> dispose(
      @PathVariable UUID id,
      @PathVariable UUID input,
      @Valid @RequestBody NewDisposition body,
      IfMatch match,
      Caller caller) {
    return answer(answer.dispose(id, input, match, body, caller));
  }

  private static ResponseEntity<Input> answer(Input input) {
    return ResponseEntity.ok().eTag(input.etag()).body(input);
  }
}
