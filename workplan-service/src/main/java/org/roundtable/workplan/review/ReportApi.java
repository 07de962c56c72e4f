package org.roundtable.workplan.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.paper.Paper;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.ReaderLanguage;
import org.roundtable.workplan.document.PrintedFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A round's report over HTTP: as data, or as a document in the reader's language. */
@RestController
@RequestMapping("/api/workplans/{id}/rounds/{round}/report")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class ReportApi {

  private final RoundReports reports;
  private final PrintedFiles files;

  ReportApi(RoundReports reports, PrintedFiles files) {
    this.reports = reports;
    this.files = files;
  }

  @GetMapping(params = "!format")
  RoundReport data(@PathVariable UUID id, @PathVariable UUID round, Caller caller) {
    return reports.of(id, round, caller);
  }

  /**
   * The same to print.
   *
   * @param format {@code pdf} or {@code xlsx}
   * @param language without it, the first that {@code Accept-Language} names
   */
  @GetMapping(params = "format")
  ResponseEntity<byte[]> document(
      @PathVariable UUID id,
      @PathVariable UUID round,
      @RequestParam String format,
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted,
      Caller caller) {
    RoundReport report = reports.of(id, round, caller);
    Paper paper = ReportPaper.of(report, ReaderLanguage.of(language, accepted));
    String name = "review-%d".formatted(report.round().number());
    return switch (format) {
      case "pdf" -> files.pdf(paper, name);
      case "xlsx" -> files.workbook(paper, name);
      default -> throw Problem.invalid("format", "A report is printed as pdf or xlsx.");
    };
  }
}
