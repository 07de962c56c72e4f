package org.roundtable.workplan.review;

import java.net.URI;
import java.util.UUID;
import org.roundtable.platform.files.AttachedFiles;
import org.roundtable.platform.files.FileForm;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files of a round over HTTP: read by whoever sees the round, changed by the office. */
@RestController
@RequestMapping("/api/workplans/{id}/rounds/{round}/attachments")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class RoundFileApi {

  private final RoundFiles roundFiles;
  private final AttachedFiles files;

  RoundFileApi(RoundFiles roundFiles, AttachedFiles files) {
    this.roundFiles = roundFiles;
    this.files = files;
  }

  /** Needs no If-Match: a file more takes nothing away. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Attachment> attach(
      @PathVariable UUID id, @PathVariable UUID round, FileForm form, NewId newId, Caller caller) {
    Attachment attached = roundFiles.attach(id, round, newId, form, caller);
    return ResponseEntity.created(
            URI.create(
                "/api/workplans/%s/rounds/%s/attachments/%s".formatted(id, round, attached.id())))
        .body(attached);
  }

  /** The file itself, to be saved. */
  @GetMapping("/{material}")
  ResponseEntity<Resource> content(
      @PathVariable UUID id, @PathVariable UUID round, @PathVariable UUID material, Caller caller) {
    return files.answer(roundFiles.find(id, round, material, caller).file());
  }

  @DeleteMapping("/{material}")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Round> detach(
      @PathVariable UUID id,
      @PathVariable UUID round,
      @PathVariable UUID material,
      IfMatch match,
      Caller caller) {
    Round without = roundFiles.detach(id, round, material, match, caller);
    return ResponseEntity.ok().eTag(without.etag()).body(without);
  }
}
