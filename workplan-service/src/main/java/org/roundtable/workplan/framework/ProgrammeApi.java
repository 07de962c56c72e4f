package org.roundtable.workplan.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The programmes over HTTP. */
@RestController
@RequestMapping("/api/programmes")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class ProgrammeApi {

  /** A programme to be entered. */
  record NewProgramme(
      @NotNull ProgrammeCode code,
      @NotNull PublicText name,
      @NotNull LocalDate start,
      @NotNull LocalDate end,
      @Nullable Budget budget,
      @Nullable PublicText funder,
      @Nullable List<PublicText> implementers,
      @Nullable List<CountryCode> countries,
      @NotNull List<Objective> objectives) {

    Programme as(NewId id) {
      return new Programme(
          id.value(),
          null,
          code,
          name,
          start,
          end,
          budget,
          funder,
          Objects.requireNonNullElse(implementers, List.of()),
          Objects.requireNonNullElse(countries, List.of()),
          objectives,
          List.of());
    }
  }

  private final Programmes programmes;

  ProgrammeApi(Programmes programmes) {
    this.programmes = programmes;
  }

  @PostMapping
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Programme> enter(@Valid @RequestBody NewProgramme body, NewId id) {
    Programme saved = insert(id, body);
    return ResponseEntity.created(URI.create("/api/programmes/" + saved.code()))
        .eTag("\"" + saved.revision() + "\"")
        .body(saved);
  }

  @GetMapping
  List<Programme> all() {
    return programmes.findAll();
  }

  @GetMapping("/{code}")
  ResponseEntity<Programme> one(@PathVariable ProgrammeCode code) {
    Programme programme =
        programmes
            .findByCode(code)
            .orElseThrow(() -> Problem.notFound("No programme " + code + " is known here."));
    return ResponseEntity.ok().eTag("\"" + programme.revision() + "\"").body(programme);
  }

  private Programme insert(NewId id, NewProgramme body) {
    try {
      return id.insert(programmes, body.as(id));
    } catch (DuplicateKeyException taken) {
      throw new Problem(
          ProblemType.ALREADY_EXISTS,
          "code",
          "A programme %s is known here already.".formatted(body.code()));
    }
  }
}
