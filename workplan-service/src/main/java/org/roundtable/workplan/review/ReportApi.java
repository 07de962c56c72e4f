package org.roundtable.workplan.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.paper.Paper;
import org.roundtable.paper.PdfPrinter;
import org.roundtable.paper.WorkbookPrinter;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.function.SingletonSupplier;
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

  private static final MediaType WORKBOOK =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final RoundReports reports;
  private final SingletonSupplier<PdfPrinter> pdf = SingletonSupplier.of(PdfPrinter::new);

  ReportApi(RoundReports reports) {
    this.reports = reports;
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
      Caller caller)
      throws IOException {
    RoundReport report = reports.of(id, round, caller);
    Paper paper = ReportPaper.of(report, ReaderLanguage.of(language, accepted));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    MediaType type =
        switch (format) {
          case "pdf" -> {
            pdf.obtain().print(paper, file);
            yield MediaType.APPLICATION_PDF;
          }
          case "xlsx" -> {
            new WorkbookPrinter().print(paper, file);
            yield WORKBOOK;
          }
          default -> throw Problem.invalid("format", "A report is printed as pdf or xlsx.");
        };
    String name = "review-%d.%s".formatted(report.round().number(), format);
    return ResponseEntity.ok()
        .contentType(type)
        .headers(headers ->
            headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
        .body(file.toByteArray());
  }
}
