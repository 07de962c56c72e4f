package org.roundtable.workplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.roundtable.paper.Paper;
import org.roundtable.paper.PdfPrinter;
import org.roundtable.paper.WorkbookPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Papers as files to keep, which no browser opens by itself. */
@Component
public class PrintedFiles {

  private static final MediaType WORKBOOK =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** Its fonts take memory, which an office that prints nothing doesn't need. */
  private final SingletonSupplier<PdfPrinter> pdf = SingletonSupplier.of(PdfPrinter::new);

  /**
   * A paper as PDF.
   *
   * @param name the file's, without its ending
   */
  public ResponseEntity<byte[]> pdf(Paper paper, String name) {
    return file(MediaType.APPLICATION_PDF, name + ".pdf", out -> pdf.obtain().print(paper, out));
  }

  /** The same as an Excel workbook. */
  public ResponseEntity<byte[]> workbook(Paper paper, String name) {
    return file(WORKBOOK, name + ".xlsx", out -> new WorkbookPrinter().print(paper, out));
  }

  private interface Printing {
    void into(ByteArrayOutputStream out) throws IOException;
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, Printing printing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      printing.into(out);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory takes whatever is written", impossible);
    }
    return ResponseEntity.ok()
        .contentType(type)
        .headers(headers ->
            headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
        .body(out.toByteArray());
  }
}
