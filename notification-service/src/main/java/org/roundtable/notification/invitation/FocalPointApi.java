package org.roundtable.notification.invitation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.notification.subscription.EmailAddress;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The focal points over HTTP; an address goes in and comes out masked only. */
@RestController
@RequestMapping("/api/focal-points")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')")
class FocalPointApi {

  static final ProblemType UNKNOWN_INSTITUTION =
      new ProblemType(
          "unknown-institution", HttpStatus.UNPROCESSABLE_CONTENT, "There is no such institution");

  /** Each invitation goes to all of them, so they are few. */
  static final int MOST = 10;

  /** A focal point to be entered. */
  record NewFocalPoint(
      @NotNull InstitutionCode institution,
      @NotNull EmailAddress email,
      @NotNull Language language) {}

  /**
   * A focal point as it is shown.
   *
   * @param email masked, for example {@code p•••@example.org}
   */
  record View(
      UUID id,
      long version,
      InstitutionCode institution,
      String email,
      Language language,
      Instant createdAt) {}

  private final FocalPoints focalPoints;
  private final FocalPointAddresses addresses;
  private final InvitationWatch invitations;
  private final InstantSource clock;

  FocalPointApi(
      FocalPoints focalPoints,
      FocalPointAddresses addresses,
      InvitationWatch invitations,
      InstantSource clock) {
    this.focalPoints = focalPoints;
    this.addresses = addresses;
    this.invitations = invitations;
    this.clock = clock;
  }

  /**
   * Enters an address; what its institution is invited to already and still lies ahead, it gets.
   */
  @PostMapping
  ResponseEntity<View> enter(@Valid @RequestBody NewFocalPoint body, NewId id) {
    requireKnown(body.institution());
    requireNew(body, id);
    FocalPoint saved =
        id.insert(
            focalPoints,
            new FocalPoint(
                id.value(),
                null,
                body.institution(),
                addresses.seal(id.value(), body.email()),
                body.language(),
                clock.instant()));
    invitations.welcome(saved);
    return ResponseEntity.created(URI.create("/api/focal-points/" + saved.id()))
        .eTag(etag(saved))
        .body(view(saved));
  }

  @GetMapping
  Page<View> all(Page.Request page) {
    return page.of(
        views(focalPoints.findByIdGreaterThanOrderById(page.after(), page.limit())), View::id);
  }

  @GetMapping(params = "institution")
  Page<View> of(@RequestParam InstitutionCode institution) {
    return new Page<>(views(focalPoints.findByInstitutionOrderById(institution)), null);
  }

  @GetMapping("/{id}")
  ResponseEntity<View> one(@PathVariable UUID id) {
    FocalPoint focalPoint = find(id);
    return ResponseEntity.ok().eTag(etag(focalPoint)).body(view(focalPoint));
  }

  /** Takes an address out; it is gone at once, and what was still queued for it isn't sent. */
  @DeleteMapping("/{id}")
  ResponseEntity<Void> takeOut(@PathVariable UUID id, IfMatch match) {
    FocalPoint focalPoint = find(id);
    match.check(focalPoint.revision());
    focalPoints.delete(focalPoint);
    return ResponseEntity.noContent().build();
  }

  private void requireKnown(InstitutionCode institution) {
    if (!invitations.knows(institution)) {
      throw new Problem(
          UNKNOWN_INSTITUTION,
          "institution",
          "The office's register has no institution %s. If it was just registered, try again in a"
                  .formatted(institution)
              + " moment.");
    }
  }

  private void requireNew(NewFocalPoint body, NewId id) {
    List<FocalPoint> others =
        focalPoints.findByInstitutionOrderById(body.institution()).stream()
            .filter(other -> !other.id().equals(id.value()))
            .toList();
    String address = body.email().text().value();
    if (others.stream()
        .anyMatch(other -> addresses.open(other).text().value().equalsIgnoreCase(address))) {
      throw new Problem(
          ProblemType.ALREADY_EXISTS, "email", "The institution has a focal point there already.");
    }
    if (others.size() >= MOST) {
      throw Problem.invalid("institution", "An institution has up to %d.".formatted(MOST));
    }
  }

  private FocalPoint find(UUID id) {
    return focalPoints
        .findById(id)
        .orElseThrow(() -> Problem.notFound("No focal point " + id + " is known here."));
  }

  private List<View> views(List<FocalPoint> found) {
    return found.stream().map(this::view).toList();
  }

  private View view(FocalPoint focalPoint) {
    return new View(
        focalPoint.id(),
        focalPoint.revision(),
        focalPoint.institution(),
        addresses.open(focalPoint).masked(),
        focalPoint.language(),
        focalPoint.createdAt());
  }

  private static String etag(FocalPoint focalPoint) {
    return "\"" + focalPoint.revision() + "\"";
  }
}
