package org.roundtable.participants.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.audit.PersonalFile;
import org.roundtable.platform.audit.ReadsPersonalData;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.ReaderLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
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

/** People's data to take away. */
@RestController
@RequestMapping("/api/people")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class ExportApi {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Exporting exporting;

  ExportApi(Exporting exporting) {
    this.exporting = exporting;
  }

  /** All that is known of a person, for the person: as JSON, or as PDF to who accepts that. */
  @ReadsPersonalData(purposes = "SUBJECT_REQUEST")
  @GetMapping(
      path = "/{id}/export",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PDF_VALUE})
  ResponseEntity<? extends Object> person(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accepted,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptedLanguage,
      Caller caller) {
    Language spoken = ReaderLanguage.of(language, acceptedLanguage);
    ExportedPerson exported = exporting.person(id, caller.account(), spoken);
    return accepted.contains(MediaType.APPLICATION_PDF_VALUE)
        ? file(MediaType.APPLICATION_PDF, "person-" + id + ".pdf", exporting.pdf(exported, spoken))
        : ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.APPLICATION_JSON)
            .body(exported);
  }

  /** The register as a workbook. */
  @ReadsPersonalData(purposes = "EXPORT")
  @GetMapping(path = "/export", produces = XLSX)
  ResponseEntity<PersonalFile> register(
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted,
      Caller caller) {
    return file(
        MediaType.valueOf(XLSX),
        "people.xlsx",
        exporting.register(caller.account(), ReaderLanguage.of(language, accepted)));
  }

  private static ResponseEntity<PersonalFile> file(
      MediaType type, String name, PersonalFile content) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(type)
        .headers(headers ->
            headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
        .body(content);
  }
}
