package org.roundtable.workplan.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ResultLevel;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
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

  /**
   * A programme to be entered.
   *
   * @param objectives the first level of its framework; the rest is put under them later
   */
  record NewProgramme(
      @NotNull ProgrammeCode code,
      @NotNull PublicText name,
      @NotNull LocalDate start,
      @NotNull LocalDate end,
      @Nullable Budget budget,
      @Nullable PublicText funder,
      @Nullable List<@NotNull PublicText> implementers,
      @Nullable List<@NotNull CountryCode> countries,
      @NotNull List<@NotNull Objective> objectives) {

    Programme as(UUID id, OfficeCode here, Instant now) {
      return Programme.entered(
          id,
          code,
          here,
          new ProgrammeContent(
              name,
              start,
              end,
              budget,
              funder,
              Objects.requireNonNullElse(implementers, List.of()),
              Objects.requireNonNullElse(countries, List.of()),
              new Framework(results(), List.of())),
          now);
    }

    private List<ProgrammeResult> results() {
      Set<Integer> numbers = new HashSet<>();
      ElementIds ids = new ElementIds(code, Set.of());
      List<ProgrammeResult> results = new ArrayList<>();
      for (int i = 0; i < objectives.size(); i++) {
        Objective objective = objectives.get(i);
        if (!numbers.add(objective.number())) {
          throw Problem.invalid(
              "objectives[%d].number".formatted(i), "Each objective has a number of its own.");
        }
        ElementCode number = new ElementCode(Integer.toString(objective.number()));
        results.add(
            ProgrammeResult.objective(ids.next(ResultLevel.OBJECTIVE.name(), number), objective));
      }
      return results;
    }
  }

  private final Programmes programmes;
  private final ProgrammeHeads heads;
  private final OfficeProperties office;
  private final InstantSource clock;

  ProgrammeApi(
      Programmes programmes, ProgrammeHeads heads, OfficeProperties office, InstantSource clock) {
    this.programmes = programmes;
    this.heads = heads;
    this.office = office;
    this.clock = clock;
  }

  @PostMapping
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')")
  ResponseEntity<ProgrammeHead> enter(@Valid @RequestBody NewProgramme body, NewId id) {
    Programme saved = insert(id, body);
    return ResponseEntity.created(URI.create("/api/programmes/" + saved.code()))
        .eTag(saved.etag())
        .body(ProgrammeHead.of(saved));
  }

  @GetMapping
  List<ProgrammeHead> all() {
    return heads.findAllByOrderByCode();
  }

  @GetMapping("/{code}")
  ResponseEntity<ProgrammeHead> one(@PathVariable ProgrammeCode code) {
    ProgrammeHead programme =
        heads
            .findByCode(code)
            .orElseThrow(() -> Problem.notFound("No programme " + code + " is known here."));
    return ResponseEntity.ok().eTag("\"" + programme.version() + "\"").body(programme);
  }

  private Programme insert(NewId id, NewProgramme body) {
    try {
      return id.insert(programmes, body.as(id.value(), office.code(), clock.instant()));
    } catch (DuplicateKeyException taken) {
      throw new Problem(
          ProblemType.ALREADY_EXISTS,
          "code",
          "A programme %s is known here already.".formatted(body.code()));
    }
  }
}
