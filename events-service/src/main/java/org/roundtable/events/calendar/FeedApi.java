package org.roundtable.events.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own feeds over HTTP: the address is told once, when a feed is made. */
@RestController
@RequestMapping("/api/calendar-feeds")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY',"
        + " 'PARTNER')")
class FeedApi {

  private static final int MOST = 20;

  /**
   * A feed to make.
   *
   * @param country for {@code COUNTRY}; the office's own where it is left out
   * @param objective for {@code OBJECTIVE}, its number
   */
  record NewFeed(
      Feed.@NotNull Scope scope, @Nullable CountryCode country, @Nullable Integer objective) {}

  /**
   * A feed that was just made.
   *
   * @param url where it lies in the office
   */
  record Made(UUID id, URI url) {}

  /** A feed as its owner sees it later. */
  record Listed(
      UUID id,
      Feed.Scope scope,
      @Nullable CountryCode country,
      @Nullable Integer objective,
      Instant createdAt) {}

  private final Feeds feeds;
  private final OfficeProperties office;
  private final InstantSource clock;

  FeedApi(Feeds feeds, OfficeProperties office, InstantSource clock) {
    this.feeds = feeds;
    this.office = office;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Made> make(@Valid @RequestBody NewFeed body, NewId id, Caller caller) {
    if (caller.guest() && body.scope() != Feed.Scope.MINE) {
      throw Problem.invalid("scope", "Guests subscribe to what they are invited to: MINE.");
    }
    if (feeds.findByOwner(caller.account()).size() >= MOST) {
      throw Problem.invalid("scope", "You have %d feeds: remove one first.".formatted(MOST));
    }
    FeedSecret secret = FeedSecret.random();
    feeds.save(
        new Feed(
            id.value(),
            caller.account(),
            caller.institution(),
            body.scope(),
            country(body),
            objective(body),
            secret.hash(),
            clock.instant()));
    URI url = URI.create("/api/calendar/%s.ics".formatted(secret.value()));
    return ResponseEntity.created(URI.create("/api/calendar-feeds/" + id.value()))
        .body(new Made(id.value(), url));
  }

  @GetMapping
  List<Listed> all(Caller caller) {
    return feeds.findByOwner(caller.account()).stream()
        .map(feed ->
            new Listed(feed.id(), feed.scope(), feed.country(), feed.objective(), feed.createdAt()))
        .toList();
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, Caller caller) {
    feeds.delete(
        feeds
            .findById(id)
            .filter(feed -> feed.owner().equals(caller.account()))
            .orElseThrow(() -> Problem.notFound("You have no feed %s.".formatted(id))));
  }

  private @Nullable CountryCode country(NewFeed body) {
    return body.scope() == Feed.Scope.COUNTRY
        ? Problem.required("country", body.country() == null ? office.country() : body.country())
        : null;
  }

  private static @Nullable Integer objective(NewFeed body) {
    return body.scope() == Feed.Scope.OBJECTIVE
        ? Problem.required("objective", body.objective())
        : null;
  }
}
