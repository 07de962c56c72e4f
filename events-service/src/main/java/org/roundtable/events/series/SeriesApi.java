package org.roundtable.events.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.InstantSource;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The series over HTTP. */
@RestController
@RequestMapping("/api/event-series")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class SeriesApi {

  /** A series to begin. */
  record NewSeries(@NotNull PublicText title) {}

  private final AllSeries series;
  private final InstantSource clock;

  SeriesApi(AllSeries series, InstantSource clock) {
    this.series = series;
    this.clock = clock;
  }

  @PostMapping
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')")
  ResponseEntity<EventSeries> begin(@Valid @RequestBody NewSeries body, NewId id) {
    EventSeries begun = series.save(new EventSeries(id.value(), body.title(), clock.instant()));
    return ResponseEntity.created(URI.create("/api/event-series/" + begun.id())).body(begun);
  }

  @GetMapping
  Page<EventSeries> all(Page.Request page) {
    return page.of(
        series.findByIdGreaterThanOrderById(page.after(), page.limit()), EventSeries::id);
  }
}
