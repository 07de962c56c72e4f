package org.roundtable.platform.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventType;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The notices over HTTP; a test may let {@code post} and {@code saved} fail or wait. */
@RestController
@RequestMapping("/api/notices")
class NoticeApi {

  /** A notice to put up. */
  record NewNotice(
      @NotNull PublicText title,
      @Nullable EventType kind,
      @Nullable List<@NotNull PublicText> lines,
      @Nullable List<@Valid Row> rows) {}

  /** How many read it. */
  record Row(@Min(0) int female, @Min(0) int male) {}

  private final Notices notices;
  private final Mishaps mishaps;

  NoticeApi(Notices notices, Mishaps mishaps) {
    this.notices = notices;
    this.mishaps = mishaps;
  }

  @PostMapping
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Notice> post(@Valid @RequestBody NewNotice body, NewId id) {
    mishaps.pass("post " + body.title());
    Notice saved =
        id.insert(
            notices,
            new Notice(
                id.value(),
                null,
                body.title(),
                Objects.requireNonNullElse(body.lines(), List.of()),
                List.of()));
    mishaps.pass("saved " + body.title());
    return ResponseEntity.created(URI.create("/api/notices/" + saved.id()))
        .eTag(etag(saved))
        .body(saved);
  }

  @GetMapping("/{id}")
  ResponseEntity<Notice> one(@PathVariable UUID id) {
    return answer(find(id));
  }

  @PutMapping("/{id}/title")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Notice> title(
      @PathVariable UUID id, @RequestBody PublicText title, IfMatch match) {
    Notice notice = match.check(find(id));
    mishaps.pass("title " + notice.title());
    return answer(notices.save(notice.titled(title.value())));
  }

  private Notice find(UUID id) {
    return notices.findById(id).orElseThrow(() -> Problem.notFound("There is no such notice."));
  }

  private static ResponseEntity<Notice> answer(Notice notice) {
    return ResponseEntity.ok().eTag(etag(notice)).body(notice);
  }

  private static String etag(Notice notice) {
    return "\"" + notice.revision() + "\"";
  }
}
