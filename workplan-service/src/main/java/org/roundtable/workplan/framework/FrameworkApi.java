package org.roundtable.workplan.framework;

import jakarta.validation.Valid;
import java.time.InstantSource;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.revision.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The programmes' frameworks over HTTP. */
@RestController
@RequestMapping("/api/programmes")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class FrameworkApi {

  /** What a message to the members may hold, of the mebibyte that the broker takes. */
  private static final int LARGEST_FACT = 1_000_000;

  private final Programmes programmes;
  private final Adoptions adoptions;
  private final Vocabularies vocabularies;
  private final JsonMapper json;
  private final InstantSource clock;

  FrameworkApi(
      Programmes programmes,
      Adoptions adoptions,
      Vocabularies vocabularies,
      JsonMapper json,
      InstantSource clock) {
    this.programmes = programmes;
    this.adoptions = adoptions;
    this.vocabularies = vocabularies;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/code-lists")
  CodeLists codeLists() {
    return CodeLists.KNOWN;
  }

  @GetMapping("/{code}/framework")
  ResponseEntity<FrameworkView> one(@PathVariable ProgrammeCode code) {
    return answer(find(code));
  }

  /** Puts a whole framework in the current one's place. */
  @PutMapping("/{code}/framework")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')")
  ResponseEntity<FrameworkView> change(
      @PathVariable ProgrammeCode code, @Valid @RequestBody NewFramework body, IfMatch match) {
    Programme current = find(code);
    requireOwn(current);
    match.check(current);
    Framework next = body.inPlaceOf(current.framework(), code);
    if (next.equals(current.framework())) {
      return answer(current);
    }
    Programme changed = current.reframed(next, clock.instant());
    requireFits(changed);
    return answer(adoptions.save(changed));
  }

  private Programme find(ProgrammeCode code) {
    return programmes
        .findByCode(code)
        .orElseThrow(() -> Problem.notFound("No programme " + code + " is known here."));
  }

  private static void requireOwn(Programme programme) {
    if (!programme.isOwn()) {
      throw new Problem(
          FrameworkProblems.OWNED_ELSEWHERE,
          null,
          "%s belongs to %s. Ask that office to change it; its changes arrive here as proposals."
              .formatted(programme.code(), programme.owner()));
    }
  }

  private void requireFits(Programme changed) {
    int size = json.writeValueAsBytes(ProgrammeMessages.fact(changed, changed.revision())).length;
    if (size > LARGEST_FACT) {
      throw new Problem(
          ProblemType.BODY_TOO_LARGE,
          null,
          "The framework comes to %,d bytes of the %,d that a message to members may have. Shorten descriptions and means of verification."
              .formatted(size, LARGEST_FACT));
    }
  }

  private ResponseEntity<FrameworkView> answer(Programme programme) {
    return ResponseEntity.ok()
        .eTag(programme.etag())
        .body(FrameworkView.of(programme, vocabularies));
  }
}
