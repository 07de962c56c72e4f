package org.roundtable.workplan.document;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.ReaderLanguage;
import org.roundtable.workplan.framework.Programme;
import org.roundtable.workplan.framework.Programmes;
import org.roundtable.workplan.plan.PlanContents;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.plan.PlanReading;
import org.roundtable.workplan.plan.PlanVersion;
import org.roundtable.workplan.plan.Workplan;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans and differences to print, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class DocumentApi {

  /** How many items a difference shows in print; over the API it has all. */
  private static final int MOST_CHANGES = 2_000;

  private final PlanReading reading;
  private final PlanContents contents;
  private final Programmes programmes;
  private final PrintedFiles files;
  private final InstantSource clock;

  DocumentApi(
      PlanReading reading,
      PlanContents contents,
      Programmes programmes,
      PrintedFiles files,
      InstantSource clock) {
    this.reading = reading;
    this.contents = contents;
    this.programmes = programmes;
    this.files = files;
    this.clock = clock;
  }

  /**
   * A plan to print.
   *
   * @param version the number of a submitted version; without it the draft
   * @param language without it, the first that {@code Accept-Language} names
   */
  @GetMapping(path = "/document", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> plan(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted,
      Caller caller) {
    Language spoken = ReaderLanguage.of(language, accepted);
    Workplan plan = reading.plan(id, caller);
    if (version == null) {
      reading.requireDraft(caller);
    }
    PlanVersion submitted = version == null ? null : plan.version(version);
    PrintedPlan printed =
        new PrintedPlan(
            plan,
            submitted,
            programmes.findByCode(plan.programme()).map(Programme::name).orElse(null),
            contents.all(plan, version),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return files.pdf(
        PlanPaper.of(printed, spoken),
        "workplan-%s-%s".formatted(plan.country(), version == null ? "draft" : version));
  }

  /**
   * The difference to print.
   *
   * @param from the older version's number, or 0 for a plan without items; without it the one
   *     before {@code to}
   * @param to the newer version's number; without it the draft
   * @param format {@code pdf}
   * @param language without it, the first that {@code Accept-Language} names
   */
  @GetMapping(path = "/difference", params = "format")
  ResponseEntity<byte[]> difference(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      @RequestParam String format,
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted,
      Caller caller) {
    Language spoken = ReaderLanguage.of(language, accepted);
    PlanReading.Comparison compared = reading.compared(id, from, to, caller);
    if (!format.equals("pdf")) {
      throw Problem.invalid("format", "A difference is printed as pdf.");
    }
    Workplan plan = compared.plan();
    PlanDifference.View view = reading.difference(compared, MOST_CHANGES);
    return files.pdf(
        DifferencePaper.of(plan, view, reading.codes(id, view), spoken),
        "difference-%s-%d-%s"
            .formatted(plan.country(), compared.from(), to == null ? "draft" : to));
  }
}
