package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;

class ExportTest extends Folk {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Autowired private MongoTemplate mongo;

  @Test
  void a_person_gets_all_that_is_known_of_them_even_after_a_withdrawal() {
    UUID id = somebody(institution("Ministry of Exports"), "Exportia Testova");
    send(
            org.springframework.http.HttpMethod.POST,
            "/api/people/" + id + "/consent-withdrawals",
            null,
            "{\"purpose\": \"REGISTRATION\"}")
        .expectStatus()
        .isOk();

    officer
        .get()
        .uri("/api/people/" + id + "/export")
        .accept(MediaType.APPLICATION_JSON)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.person.names[0].text")
        .isEqualTo("Exportia Testova")
        .jsonPath("$.person.consents[0].withdrawnOn")
        .exists()
        .jsonPath("$.watermark")
        .value(String.class, mark -> assertThat(mark).contains("tester", "UTC"));
    assertThat(
            mongo
                .getCollection("audit")
                .find(new Document("record", "/api/people/" + id + "/export"))
                .first())
        .containsEntry("purpose", "SUBJECT_REQUEST");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_same_is_printed_with_who_made_it(Language language) throws IOException {
    UUID id = somebody(institution("Ministry of Exports"), "Exportia Testova");

    byte[] pdf =
        officer
            .get()
            .uri("/api/people/" + id + "/export?language=" + language.tag())
            .accept(MediaType.APPLICATION_PDF)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PDF)
            .expectBody()
            .returnResult()
            .getResponseBodyContent();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Exportia Testova")
          .contains("tester");
    }
  }

  @Test
  void the_register_is_a_workbook_of_those_who_agree_with_who_made_it() throws IOException {
    String institution = institution("Ministry of Exports");
    UUID id = somebody(institution, "Exportia Testova");
    UUID gone = somebody(institution, "Withdrawnia Testova");
    send(
            org.springframework.http.HttpMethod.POST,
            "/api/people/" + gone + "/consent-withdrawals",
            null,
            "{\"purpose\": \"REGISTRATION\"}")
        .expectStatus()
        .isOk();

    byte[] workbook =
        officer
            .get()
            .uri("/api/people/export")
            .accept(MediaType.valueOf(XLSX))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();

    List<String> sheets = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      book.getSheets()
          .forEach(sheet -> {
            try {
              sheets.add(sheet.read().toString());
            } catch (IOException unreadable) {
              throw new java.io.UncheckedIOException(unreadable);
            }
          });
    }
    assertThat(sheets).allSatisfy(sheet -> assertThat(sheet).contains("Exported by tester"));
    assertThat(String.join("", sheets))
        .contains("Exportia Testova", institution)
        .doesNotContain("Withdrawnia");
    assertThat(
            mongo
                .getCollection("audit")
                .find(
                    new Document("given", id.toString()).append("action", "GET /api/people/export"))
                .first())
        .isNotNull();
  }
}
