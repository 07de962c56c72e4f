package org.roundtable.events.material;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.roundtable.events.event.EventReading;
import org.roundtable.platform.files.AttachedFiles;
import org.roundtable.platform.files.FileForm;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of an event over HTTP: read by whoever sees the event, changed by the office. */
@RestController
@RequestMapping("/api/events/{id}/materials")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY',"
        + " 'PARTNER')")
class MaterialApi {

  private static final String ORGANISES = "hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')";

  private final EventReading reading;
  private final MaterialList list;
  private final MaterialFiles materials;
  private final AttachedFiles files;

  MaterialApi(
      EventReading reading, MaterialList list, MaterialFiles materials, AttachedFiles files) {
    this.reading = reading;
    this.list = list;
    this.materials = materials;
    this.files = files;
  }

  @GetMapping
  List<Material> all(@PathVariable UUID id, Caller caller) {
    return list.of(reading.event(id, caller).id()).files();
  }

  /** Needs no If-Match: a file more takes nothing away. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize(ORGANISES)
  ResponseEntity<Material> add(@PathVariable UUID id, FileForm form, NewId newId, Caller caller) {
    Material added = materials.add(reading.event(id, caller).id(), newId, form);
    return ResponseEntity.created(
            URI.create("/api/events/%s/materials/%s".formatted(id, added.id())))
        .body(added);
  }

  /** The file itself, to be saved. */
  @GetMapping("/{material}")
  ResponseEntity<Resource> content(
      @PathVariable UUID id, @PathVariable UUID material, Caller caller) {
    return files.answer(find(id, material, caller).file());
  }

  @DeleteMapping("/{material}")
  @PreAuthorize(ORGANISES)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, @PathVariable UUID material, Caller caller) {
    materials.remove(id, find(id, material, caller));
  }

  private Material find(UUID id, UUID material, Caller caller) {
    return list.of(reading.event(id, caller).id())
        .find(material)
        .orElseThrow(() -> Problem.notFound("The event has no file %s.".formatted(material)));
  }
}
