package org.roundtable.events.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.paper.PdfPrinter;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.ReaderLanguage;
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

/** An event's report over HTTP: for a page, or as a document. */
@RestController
@RequestMapping("/api/events/{id}/report")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class ReportApi {

  private final EventReports reports;

  /** Its fonts take memory, which an office that prints nothing doesn't need. */
  private final SingletonSupplier<PdfPrinter> printer = SingletonSupplier.of(PdfPrinter::new);

  ReportApi(EventReports reports) {
    this.reports = reports;
  }

  /**
   * The report as data.
   *
   * @param language without it, the first that {@code Accept-Language} names
   */
  @GetMapping(params = "!format", produces = MediaType.APPLICATION_JSON_VALUE)
  EventReport data(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted,
      Caller caller) {
    return reports.of(id, ReaderLanguage.of(language, accepted), caller);
  }

  /**
   * The same to print.
   *
   * @param format {@code pdf}
   */
  @GetMapping(params = "format")
  ResponseEntity<byte[]> document(
      @PathVariable UUID id,
      @RequestParam String format,
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted,
      Caller caller) {
    if (!format.equals("pdf")) {
      throw Problem.invalid("format", "A report is printed as pdf.");
    }
    return printed(reports.of(id, ReaderLanguage.of(language, accepted), caller));
  }

  private ResponseEntity<byte[]> printed(EventReport report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      printer.obtain().print(ReportPaper.of(report), out);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory takes whatever is written", impossible);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .headers(headers ->
            headers.setContentDisposition(
                ContentDisposition.attachment().filename("event-report.pdf").build()))
        .body(out.toByteArray());
  }
}
