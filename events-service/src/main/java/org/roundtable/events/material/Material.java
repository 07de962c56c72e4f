package org.roundtable.events.material;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.roundtable.platform.files.StoredFile;

/**
 * A file of an event. Others see what it is called and what it is, never where it lies or its key.
 *
 * @param id of the material; its content lies under another, see {@link MaterialFiles}
 */
record Material(UUID id, @JsonIgnore StoredFile file) {

  @JsonProperty
  String name() {
    return file.name();
  }

  /** The media type that was found in its content. */
  @JsonProperty
  String type() {
    return file.mediaType();
  }

  /** In bytes. */
  @JsonProperty
  long size() {
    return file.size();
  }

  @JsonProperty
  String sha256() {
    return file.sha256();
  }

  @JsonProperty
  Instant addedAt() {
    return file.uploadedAt();
  }
}
