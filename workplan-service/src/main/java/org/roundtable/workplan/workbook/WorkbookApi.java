package org.roundtable.workplan.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.roundtable.workplan.plan.PlanContents;
import org.roundtable.workplan.plan.PlanEntry;
import org.roundtable.workplan.plan.PlanReading;
import org.roundtable.workplan.plan.Workplan;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plan as a workbook, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class WorkbookApi {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv;charset=UTF-8";

  private final PlanReading reading;
  private final PlanContents contents;
  private final ImportWorkbook imports;

  WorkbookApi(PlanReading reading, PlanContents contents, ImportWorkbook imports) {
    this.reading = reading;
    this.contents = contents;
    this.imports = imports;
  }

  /**
   * The workbook of a plan.
   *
   * @param version the number of a submitted version; without it the draft
   * @param language of the headings and instructions, by its tag; English without it
   */
  @GetMapping(path = "/workbook", produces = XLSX)
  void workbook(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable Language language,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    Workplan plan = reading.plan(id, caller);
    PlanRows rows = new PlanRows(contents.all(plan, version));
    attach(response, XLSX, "workplan-%s.xlsx".formatted(plan.country()));
    new WorkbookWriter(language == null ? Language.ENGLISH : language)
        .write(PlanFacts.of(plan, version), rows, response.getOutputStream());
  }

  /**
   * The activities of a plan as CSV with HXL tags.
   *
   * @param version the number of a submitted version, which has no progress; without it the draft
   */
  @GetMapping(path = "/activities.csv", produces = CSV)
  void activities(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    Workplan plan = reading.plan(id, caller);
    List<PlanEntry> entries = contents.all(plan, version);
    attach(response, CSV, "activities-%s.csv".formatted(plan.country()));
    new ActivitiesCsv(plan).write(entries, response.getOutputStream());
  }

  /**
   * Brings a workbook into the draft.
   *
   * @param dryRun whether only to tell what it would change
   */
  @PostMapping(
      path = "/imports",
      consumes = {XLSX, "application/octet-stream"})
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ImportReport bring(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody byte[] workbook,
      IfMatch match,
      NewId imported,
      Caller caller) {
    Workplan plan = match.check(reading.plan(id, caller));
    plan.requireOpen();
    return dryRun
        ? imports.tryOut(plan, imported.value(), workbook)
        : imports.run(plan, imported.value(), workbook);
  }

  /** A file to keep, which no browser opens by itself. */
  static void attach(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
  }
}
