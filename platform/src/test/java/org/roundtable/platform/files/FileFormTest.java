package org.roundtable.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtable.platform.sample.SampleTest.assertProblem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.sample.SampleTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class FileFormTest extends SampleTest {

  private static final String FORMS = "/api/board/attachments/forms/attachments";
  private static final int LIMIT = 20 << 20;

  @Value("${roundtable.files.folder}")
  private Path folder;

  @Test
  void a_file_comes_with_its_name_in_any_script() {
    String name = "محضر الاجتماع ٢٠١٩ گزارش می‌شود.txt";

    send(form("b", part("file", name, "An objection")), "b", null)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo(name)
        .jsonPath("$.size")
        .isEqualTo("An objection".length());
  }

  @Test
  void a_name_may_be_as_long_as_a_disk_lets_it() {
    send(form("b", part("file", "ب".repeat(250) + ".txt", "text")), "b", null)
        .expectStatus()
        .isCreated();
  }

  @Test
  void a_file_as_large_as_may_be_comes_through_and_one_byte_more_does_not() {
    String largest = "x".repeat(LIMIT);

    send(form("b", part("file", "a.txt", largest)), "b", null).expectStatus().isCreated();
    assertProblem(
        send(form("b", part("file", "a.txt", largest + "x")), "b", null), 413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd.txt", "C:\\Users\\a\\b.txt", "/a.txt", "", " "})
  void a_name_with_folders_or_none_is_refused(String name) {
    assertProblem(send(form("b", part("file", name, "text")), "b", null), 422, "invalid-field");
  }

  @Test
  void a_form_has_one_file_and_nothing_else() throws Exception {
    String one = part("file", "a.txt", "text");
    long before = kept();

    for (String parts :
        new String[] {
          part("other", "a.txt", "text"),
          "Content-Disposition: form-data; name=\"file\"\r\n\r\ntext",
          one + "\r\n--b\r\n" + one
        }) {
      assertProblem(send(form("b", parts), "b", null), 422, "invalid-field");
    }
    assertThat(kept()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "", "--other\r\n\r\n--other--"})
  void a_body_without_a_file_is_a_problem(String body) {
    assertProblem(send(body.getBytes(UTF_8), "b", null), 422, "invalid-field");
  }

  @Test
  void a_form_that_breaks_off_keeps_nothing() throws Exception {
    long before = kept();
    byte[] whole = form("b", part("file", "a.txt", "x".repeat(50_000)));

    for (int length : new int[] {5, 200, 40_000, whole.length - 5}) {
      assertProblem(send(Arrays.copyOf(whole, length), "b", null), 400, "malformed-body");
    }
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void a_repetition_with_another_boundary_is_the_same_request() {
    String key = UUID.randomUUID().toString();
    String part = part("file", "a.txt", "text");

    byte[] first = body(send(form("first", part), "first", key));
    byte[] again = body(send(form("again", part), "again", key));

    assertThat(again).isEqualTo(first);
    assertProblem(
        send(form("b", part("file", "a.txt", "other")), "b", key), 422, "idempotency-key-reused");
  }

  private static byte[] body(ResponseSpec answer) {
    return answer.expectStatus().isCreated().expectBody().returnResult().getResponseBodyContent();
  }

  private long kept() throws Exception {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private static String part(String field, String name, String content) {
    return """
    Content-Disposition: form-data; name="%s"; filename="%s"
    Content-Type: application/octet-stream

    """
            .formatted(field, name)
            .replace("\n", "\r\n")
        + content;
  }

  private static byte[] form(String boundary, String parts) {
    return "--%1$s\r\n%2$s\r\n--%1$s--\r\n".formatted(boundary, parts).getBytes(UTF_8);
  }

  private ResponseSpec send(byte[] body, String boundary, String key) {
    var request =
        officer
            .post()
            .uri(FORMS)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary);
    return (key == null ? request : request.header("Idempotency-Key", key)).body(body).exchange();
  }
}
