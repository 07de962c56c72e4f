package org.roundtable.workplan.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.roundtable.platform.problem.Problem;

/** Looks at a file before anything takes it for a workbook. */
final class WorkbookFile {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final int MOST_RATIO = 100;
  private static final int RATIO_MATTERS_FROM = 1 << 20;
  private static final int CHUNK = 1 << 16;

  private final byte[] content;
  private final WorkbookLimits limits;

  WorkbookFile(byte[] content, WorkbookLimits limits) {
    this.content = content;
    this.limits = limits;
  }

  /**
   * That it can be opened without harm.
   *
   * @throws Problem {@code workbook-unreadable} saying what it is instead
   */
  void require() {
    if (startsWith(COMPOUND)) {
      throw compound();
    }
    if (!startsWith(ZIP)) {
      throw WorkbookProblems.unreadable("This is no Excel workbook. Send an .xlsx file.");
    }
    try (ZipFile zip = open()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      requireWorkbook(entries);
      requireSize(zip, entries);
    } catch (IOException | IllegalArgumentException damaged) {
      throw WorkbookProblems.unreadable("The file is damaged. Save it again and send it again.");
    }
  }

  private ZipFile open() throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
  }

  private void requireWorkbook(List<ZipArchiveEntry> entries) {
    if (entries.size() > limits.maxEntries()) {
      throw WorkbookProblems.unreadable(
          "The file holds %d files, a workbook up to %d."
              .formatted(entries.size(), limits.maxEntries()));
    }
    List<String> names = entries.stream().map(ZipArchiveEntry::getName).toList();
    if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vbaproject"))) {
      throw WorkbookProblems.unreadable(
          "The workbook has macros. Save it as an Excel workbook without macros (.xlsx).");
    }
    if (names.stream().anyMatch(name -> name.endsWith("workbook.bin"))) {
      throw WorkbookProblems.unreadable(
          "This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx).");
    }
    if (!names.contains("[Content_Types].xml")
        || names.stream().noneMatch(name -> name.endsWith("workbook.xml"))) {
      throw WorkbookProblems.unreadable("This is no Excel workbook. Send an .xlsx file.");
    }
    if (names.stream().distinct().count() < names.size()) {
      throw WorkbookProblems.unreadable("The file holds two files of one name.");
    }
  }

  /** What the entries say of their size may be a lie, so they are unpacked once. */
  private void requireSize(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
    long all = 0;
    byte[] chunk = new byte[CHUNK];
    for (ZipArchiveEntry entry : entries) {
      long size = 0;
      try (InputStream unpacked = zip.getInputStream(entry)) {
        for (int read = unpacked.read(chunk); read >= 0; read = unpacked.read(chunk)) {
          size += read;
          if (all + size > limits.maxInflated().toBytes() || bursts(entry, size)) {
            throw WorkbookProblems.unreadable(
                "Unpacked, the file comes to more than a plan's workbook can hold.");
          }
        }
      }
      all += size;
    }
  }

  private static boolean bursts(ZipArchiveEntry entry, long size) {
    return size > RATIO_MATTERS_FROM && size > MOST_RATIO * Math.max(1, entry.getCompressedSize());
  }

  /** What Excel protects with a password, and what it wrote until 2003, begin alike. */
  private Problem compound() {
    String bytes = new String(content, ISO_8859_1);
    String marked = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
    return WorkbookProblems.unreadable(
        bytes.contains(marked)
            ? "The workbook is protected by a password. Save it without one."
            : "This is a workbook of Excel 2003 or older. Save it as an Excel workbook (.xlsx).");
  }

  private boolean startsWith(byte[] magic) {
    return content.length >= magic.length
        && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
  }

  /** A part of the workbook, such as a sheet. Close it. */
  InputStream part(String name) throws IOException {
    ZipFile zip = open();
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      zip.close();
      throw new IOException("no part " + name);
    }
    return new FilterInputStream(zip.getInputStream(entry)) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }
}
