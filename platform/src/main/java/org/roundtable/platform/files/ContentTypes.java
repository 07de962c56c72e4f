package org.roundtable.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Finds out what a content is by looking at it; its name isn't asked. */
final class ContentTypes {

  private static final String UNKNOWN = "application/octet-stream";

  /** An Office file is an archive that tells what it is in a file of this name. */
  private static final String OFFICE_PARTS = "[Content_Types].xml";

  private static final int LARGEST_PARTS = 1 << 20;
  private static final String MACROS = "vbaProject";
  private static final Map<String, FileType> MAIN_PARTS =
      Map.of(
          "wordprocessingml.document.main+xml", FileType.DOCX,
          "spreadsheetml.sheet.main+xml", FileType.XLSX,
          "presentationml.presentation.main+xml", FileType.PPTX);

  private ContentTypes() {}

  /** The media type of a content; leaves the channel anywhere. */
  static String of(SeekableByteChannel content) throws IOException {
    content.position(0);
    InputStream start = new BufferedInputStream(Channels.newInputStream(content));
    String type = MimeTypes.getDefaultMimeTypes().detect(start, new Metadata()).toString();
    return switch (type) {
      case "application/zip", "application/x-tika-ooxml" -> office(content);
      // A text that begins as letters and laws do: "Subject", "Article".
      case "message/rfc822", "message/news" -> FileType.TXT.mediaType();
      default -> type;
    };
  }

  private static String office(SeekableByteChannel content) throws IOException {
    content.position(0);
    try (ZipFile archive = ZipFile.builder().setSeekableByteChannel(content).get()) {
      ZipArchiveEntry parts = archive.getEntry(OFFICE_PARTS);
      if (parts == null) {
        return "application/zip";
      }
      String listed;
      try (InputStream list = archive.getInputStream(parts)) {
        listed = new String(list.readNBytes(LARGEST_PARTS), UTF_8);
      }
      if (listed.contains(MACROS)) {
        return UNKNOWN;
      }
      return MAIN_PARTS.entrySet().stream()
          .filter(part -> listed.contains(part.getKey()))
          .map(part -> part.getValue().mediaType())
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException | IllegalArgumentException damaged) {
      return UNKNOWN;
    }
  }
}
