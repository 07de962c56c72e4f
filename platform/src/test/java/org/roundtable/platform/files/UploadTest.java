package org.roundtable.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtable.platform.sample.SampleTest.assertProblem;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.sample.SampleTest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class UploadTest extends SampleTest {

  private static final int ONE_MB = 1 << 20;

  @Test
  void a_file_larger_than_other_bodies_is_taken_and_given_back_to_be_saved() {
    byte[] content = "x".repeat(3 * ONE_MB).getBytes(StandardCharsets.US_ASCII);
    String name = "محضر \"الاجتماع\".txt";

    byte[] answer =
        send("/api/board/attachments", name, content)
            .expectStatus()
            .isCreated()
            .expectBody()
            .jsonPath("$.name")
            .isEqualTo("محضر _الاجتماع_.txt")
            .jsonPath("$.size")
            .isEqualTo(content.length)
            .jsonPath("$.key")
            .doesNotExist()
            .returnResult()
            .getResponseBodyContent();
    String id =
        new String(answer, StandardCharsets.UTF_8).replaceAll(".*\"id\":\"([^\"]+).*", "$1");

    var saved =
        officer
            .get()
            .uri("/api/board/attachments/" + id)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.TEXT_PLAIN)
            .expectHeader()
            .valueEquals("X-Content-Type-Options", "nosniff")
            .expectHeader()
            .contentLength(content.length)
            .expectBody(byte[].class)
            .returnResult();
    String disposition =
        Objects.requireNonNull(
            saved.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION));
    assertThat(disposition).startsWith("attachment;").contains("filename*=UTF-8''");
    assertThat(ContentDisposition.parse(disposition).getFilename())
        .isEqualTo("محضر _الاجتماع_.txt");
    assertThat(saved.getResponseBody()).isEqualTo(content);
  }

  @Test
  void a_file_that_is_not_wanted_is_a_problem() {
    assertProblem(send("/api/board/attachments", "a.exe", new byte[10]), 415, "file-type");
    assertProblem(send("/api/board/attachments", "a.pdf", new byte[10]), 415, "file-type");
  }

  @Test
  void a_file_beyond_the_limit_is_refused() {
    assertProblem(
        send("/api/board/attachments", "a.txt", new byte[21 * ONE_MB]), 413, "body-too-large");
  }

  @Test
  void elsewhere_bodies_stay_as_small_as_they_were() {
    assertProblem(send("/api/notices", "a.txt", new byte[3 * ONE_MB]), 413, "body-too-large");
    assertProblem(
        send("/api/board/attachments/x", "a.txt", new byte[3 * ONE_MB]), 413, "body-too-large");
  }

  private ResponseSpec send(String path, String name, byte[] content) {
    return officer
        .post()
        .uri(path + "?name={name}", name)
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(content)
        .exchange();
  }
}
