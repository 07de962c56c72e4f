package org.roundtable.participants.institution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionFact.LocalName;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springframework.dao.DuplicateKeyException;
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

/** The register of institutions over HTTP; a code may hold a slash, so it is no part of a path. */
@RestController
@RequestMapping("/api/institutions")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class InstitutionApi {

  /** An institution to register; without a country it lies in the office's own. */
  record NewInstitution(
      @NotNull InstitutionCode code,
      @NotNull PublicText name,
      @Nullable List<@NotNull LocalName> names,
      @NotNull InstitutionKind kind,
      @Nullable CountryCode country) {}

  /** What is known of one, corrected; what is left out of the names is known no more. */
  record Correction(
      @NotNull PublicText name,
      @Nullable List<@NotNull LocalName> names,
      @NotNull InstitutionKind kind,
      @NotNull CountryCode country) {}

  private final Institutions institutions;
  private final OfficeProperties office;
  private final InstantSource clock;

  InstitutionApi(Institutions institutions, OfficeProperties office, InstantSource clock) {
    this.institutions = institutions;
    this.office = office;
    this.clock = clock;
  }

  @PostMapping
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')")
  ResponseEntity<Institution> register(@Valid @RequestBody NewInstitution body, NewId id) {
    Institution saved = insert(id, body);
    return ResponseEntity.created(URI.create("/api/institutions/" + saved.id()))
        .eTag(saved.etag())
        .body(saved);
  }

  @GetMapping
  Page<Institution> all(Page.Request page) {
    return page.of(
        institutions.findByIdGreaterThanOrderById(page.after(), page.limit()), Institution::id);
  }

  @GetMapping(params = "code")
  Page<Institution> withCode(@RequestParam InstitutionCode code) {
    return new Page<>(institutions.findByCode(code).stream().toList(), null);
  }

  @GetMapping("/{id}")
  ResponseEntity<Institution> one(@PathVariable UUID id) {
    return answer(find(id));
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')")
  ResponseEntity<Institution> correct(
      @PathVariable UUID id, @Valid @RequestBody Correction body, IfMatch match) {
    Institution before = match.check(find(id));
    Institution after =
        before.corrected(
            body.name(),
            Objects.requireNonNullElse(body.names(), List.of()),
            body.kind(),
            body.country(),
            clock.instant());
    return answer(after == before ? before : institutions.save(after));
  }

  private Institution find(UUID id) {
    return institutions
        .findById(id)
        .orElseThrow(() -> Problem.notFound("No institution " + id + " is known here."));
  }

  private static ResponseEntity<Institution> answer(Institution institution) {
    return ResponseEntity.ok().eTag(institution.etag()).body(institution);
  }

  private Institution insert(NewId id, NewInstitution body) {
    try {
      return id.insert(
          institutions,
          new Institution(
              id.value(),
              null,
              office.code(),
              body.code(),
              body.name(),
              Objects.requireNonNullElse(body.names(), List.of()),
              body.kind(),
              country(body),
              clock.instant(),
              List.of()));
    } catch (DuplicateKeyException taken) {
      throw new Problem(
          ProblemType.ALREADY_EXISTS,
          "code",
          "The office's register has an institution %s already.".formatted(body.code()));
    }
  }

  private CountryCode country(NewInstitution body) {
    CountryCode country = body.country() == null ? office.country() : body.country();
    if (country == null) {
      throw Problem.invalid("country", "Say which country the institution lies in.");
    }
    return country;
  }
}
