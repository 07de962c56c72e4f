package org.roundtable.workplan.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.files.StoredFile;

/**
 * A file that an institution gave with its input, or the office with a round. Others see what it is
 * called and what it is, never where it lies or its key.
 *
 * @param id of the attachment; its content lies under another, see {@link AttachFiles}
 */
record Attachment(UUID id, @JsonIgnore StoredFile file) {

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

  /** None in a document that was saved before there were any. */
  static List<Attachment> list(@Nullable List<Attachment> saved) {
    return saved == null ? List.of() : List.copyOf(saved);
  }

  /** Why a document takes no file more. */
  static String full(int most) {
    return most == 0
        ? "This office takes no files here."
        : "It has %d files, which is the most. Put some together, or remove one.".formatted(most);
  }

  static Optional<Attachment> find(List<Attachment> attachments, UUID id) {
    return attachments.stream().filter(attachment -> attachment.id().equals(id)).findFirst();
  }

  static List<Attachment> with(List<Attachment> attachments, Attachment another) {
    List<Attachment> more = new ArrayList<>(attachments);
    more.add(another);
    return List.copyOf(more);
  }

  static List<Attachment> without(List<Attachment> attachments, UUID id) {
    return attachments.stream().filter(attachment -> !attachment.id().equals(id)).toList();
  }
}
