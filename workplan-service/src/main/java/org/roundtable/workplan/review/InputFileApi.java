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

/** The files of an input over HTTP: read by whoever reads the input, changed by whoever put it. */
@RestController
@RequestMapping("/api/workplans/{id}/inputs/{input}/attachments")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class InputFileApi {

  private final InputFiles inputFiles;
  private final AttachedFiles files;

  InputFileApi(InputFiles inputFiles, AttachedFiles files) {
    this.inputFiles = inputFiles;
    this.files = files;
  }

  /** Needs no If-Match: a file more takes nothing away. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'NATIONAL_AUTHORITY')")
  ResponseEntity<Attachment> attach(
      @PathVariable UUID id, @PathVariable UUID input, FileForm form, NewId newId, Caller caller) {
    Attachment attached = inputFiles.attach(id, input, newId, form, caller);
    return ResponseEntity.created(
            URI.create(
                "/api/workplans/%s/inputs/%s/attachments/%s".formatted(id, input, attached.id())))
        .body(attached);
  }

  /** The file itself, to be saved. */
  @GetMapping("/{attachment}")
  ResponseEntity<Resource> content(
      @PathVariable UUID id,
      @PathVariable UUID input,
      @PathVariable UUID attachment,
      Caller caller) {
    return files.answer(inputFiles.find(id, input, attachment, caller).file());
  }

  @DeleteMapping("/{attachment}")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'NATIONAL_AUTHORITY')")
  ResponseEntity<Input> detach(
      @PathVariable UUID id,
      @PathVariable UUID input,
      @PathVariable UUID attachment,
      IfMatch match,
      Caller caller) {
    Input without = inputFiles.detach(id, input, attachment, match, caller);
    return ResponseEntity.ok().eTag(without.etag()).body(without);
  }
}
