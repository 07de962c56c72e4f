package org.roundtable.platform.sample;

import java.io.InputStream;
import java.util.UUID;
import org.roundtable.platform.files.AttachedFiles;
import org.roundtable.platform.files.FileForm;
import org.roundtable.platform.files.StoredFile;
import org.roundtable.platform.problem.Problem;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files at the board. */
@RestController
@RequestMapping("/api/board/attachments")
class AttachmentApi {

  /** A file as others see it. */
  record Attachment(UUID id, String name, String mediaType, long size, String sha256) {}

  private final AttachedFiles files;
  private final MongoTemplate mongo;

  AttachmentApi(AttachedFiles files, MongoTemplate mongo) {
    this.files = files;
    this.mongo = mongo;
  }

  @PostMapping
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Attachment> attach(@RequestParam String name, InputStream body) {
    return answer(mongo.insert(files.keep(name, body)));
  }

  @PostMapping(path = "/forms/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Attachment> attachForm(FileForm form) {
    return answer(mongo.insert(files.keep(files.newId(), form)));
  }

  private static ResponseEntity<Attachment> answer(StoredFile file) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new Attachment(file.id(), file.name(), file.mediaType(), file.size(), file.sha256()));
  }

  @GetMapping("/{id}")
  ResponseEntity<Resource> attachment(@PathVariable UUID id) {
    StoredFile file = mongo.findById(id, StoredFile.class);
    if (file == null) {
      throw Problem.notFound("There is no such file.");
    }
    return files.answer(file);
  }
}
