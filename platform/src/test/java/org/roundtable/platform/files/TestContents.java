package org.roundtable.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Contents of files, as short as their types allow. */
final class TestContents {

  private TestContents() {}

  static byte[] of(FileType type) {
    return switch (type) {
      case PDF -> "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(UTF_8);
      case DOCX -> office("wordprocessingml.document", "word/document.xml", false);
      case XLSX -> office("spreadsheetml.sheet", "xl/workbook.xml", false);
      case PPTX -> office("presentationml.presentation", "ppt/presentation.xml", false);
      case ODT, ODS -> openDocument(type.mediaType());
      case PNG -> image("png");
      case JPEG -> image("jpeg");
      case TXT -> "پێکەوە together\n".getBytes(UTF_8);
      case CSV -> "#adm1,#activity\nErbil,\"Roundtable, first\"\n".getBytes(UTF_8);
    };
  }

  /** An Office document; LibreOffice and others tell its parts last. */
  static byte[] office(String kind, String mainPart, boolean macros) {
    String parts =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/>\
        %s</Types>
        """
            .formatted(
                mainPart,
                kind,
                macros
                    ? "<Override PartName=\"/word/vbaProject.bin\""
                        + " ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                    : "");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(mainPart, "<x/>".repeat(50_000).getBytes(UTF_8));
    files.put("[Content_Types].xml", parts.getBytes(UTF_8));
    return zip(files);
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] openDocument(String mediaType) {
    byte[] type = mediaType.getBytes(UTF_8);
    CRC32 sum = new CRC32();
    sum.update(type);
    ZipEntry first = new ZipEntry("mimetype");
    first.setMethod(ZipEntry.STORED);
    first.setSize(type.length);
    first.setCrc(sum.getValue());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(first);
      zip.write(type);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write("<x/>".getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] image(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
