package org.roundtable.dashboard.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.roundtable.dashboard.rollup.CurrentSnapshot;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** The dashboard over HTTP, for whoever is signed in. */
@RestController
@RequestMapping("/api/dashboard")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'ADMINISTRATOR', 'AUDITOR')")
class DashboardApi {

  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  private final CurrentSnapshot current;
  private final Composer composer;
  private final Languages languages;
  private final LiveReaders readers;

  DashboardApi(
      CurrentSnapshot current, Composer composer, Languages languages, LiveReaders readers) {
    this.current = current;
    this.composer = composer;
    this.languages = languages;
    this.readers = readers;
  }

  @GetMapping
  ResponseEntity<?> dashboard(
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    String language = languages.choose(acceptLanguage);
    return current
        .get()
        .<ResponseEntity<?>>map(now ->
            ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(composer.compose(now.snapshot(), languages.pressNote(language))))
        .orElseGet(DashboardApi::rebuilding);
  }

  /** The same document on connecting and after each change, as server-sent events. */
  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<ResponseBodyEmitter> stream(
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // Otherwise nginx, where one stands in front, would hold events back.
        .header("X-Accel-Buffering", "no")
        .body(readers.connect(languages.choose(acceptLanguage)));
  }

  private static ResponseEntity<?> rebuilding() {
    Problem problem =
        new Problem(
            ProblemType.UNAVAILABLE,
            null,
            "The figures are being rebuilt from the log. Try again in some seconds; if it lasts"
                + " for minutes, look at the health of the dashboard service.");
    return ResponseEntity.status(problem.type().status())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN.toSeconds()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.toDetail());
  }
}
