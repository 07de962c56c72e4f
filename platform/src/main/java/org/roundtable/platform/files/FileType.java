package org.roundtable.platform.files;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A type of file that people may attach, if the office allows it. */
public enum FileType {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpe?g"),
  TXT("text/plain", "txt"),
  CSV("text/csv", "csv");

  private final String mediaType;
  private final Pattern name;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.name = Pattern.compile(".*\\." + ending, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The type that a file's name says it has. */
  static Optional<FileType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name.matcher(name).matches()).findFirst();
  }

  /** What a file of this type is served as. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether a content may have this type; of text, only the name tells a table. */
  boolean fits(String detected) {
    return detected.equals(mediaType) || (this == CSV && detected.equals(TXT.mediaType));
  }
}
