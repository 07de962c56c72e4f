package org.roundtable.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.sample.SampleTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class ProblemsTest extends SampleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "{", "nonsense", "{\"title\": }", "{\"title\": \"A\", \"rows\": [{\"female\": 1,]}",
        "{\"rows\": [{\"female\": 0x1}]}", "[]", "\"text\"", "7", "null"
      })
  void what_is_no_json_document_of_this_shape_is_malformed(String body) {
    assertProblem(post(body), 400, "malformed-body");
  }

  @Test
  void bytes_that_are_no_text_are_malformed() {
    assertProblem(
        officer
            .post()
            .uri("/api/notices")
            .contentType(MediaType.APPLICATION_JSON)
            .body(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})
            .exchange(),
        400,
        "malformed-body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\": 7}                                                    | title",
        "{\"title\": {\"en\": \"A\"}}                                      | title",
        "{\"title\": \" \"}                                                | title",
        "{\"title\": null}                                                 | title",
        "{}                                                                | title",
        "{\"title\": \"forbidden\"}                                        | title",
        "{\"title\": \"A\", \"kind\": \"PARTY\"}                           | kind",
        "{\"title\": \"A\", \"kind\": 1}                                   | kind",
        "{\"title\": \"A\", \"titel\": \"B\"}                              | titel",
        "{\"title\": \"A\", \"lines\": \"B\"}                              | lines",
        "{\"title\": \"A\", \"lines\": [\"B\", \"\"]}                      | lines[1]",
        "{\"title\": \"A\", \"lines\": [null]}                             | lines[0]",
        "{\"title\": \"A\", \"rows\": [{\"female\": \"3\", \"male\": 1}]}  | rows[0].female",
        "{\"title\": \"A\", \"rows\": [{\"female\": 1.5, \"male\": 1}]}    | rows[0].female",
        "{\"title\": \"A\", \"rows\": [{\"female\": true, \"male\": 1}]}   | rows[0].female",
        "{\"title\": \"A\", \"rows\": [{\"female\": 9999999999}]}          | rows[0].female",
        "{\"title\": \"A\", \"rows\": [{\"female\": -3, \"male\": 1}]}     | rows[0].female",
        "{\"title\": \"A\", \"rows\": [{\"female\": 1, \"male\": 1}, {\"female\": 1, \"male\": 1, \"sex\": 1}]} | rows[1].sex"
      })
  void a_field_that_cannot_be_used_is_named_by_its_path(String body, String field) {
    assertProblem(post(body), 422, "invalid-field").jsonPath("$.field").isEqualTo(field);
  }

  @Test
  void all_fields_that_break_a_rule_are_named_at_once() {
    var answer =
        assertProblem(post("{\"rows\": [{\"female\": -1, \"male\": -1}]}"), 422, "invalid-field")
            .jsonPath("$.errors.length()")
            .isEqualTo(3);
    for (String field : List.of("title", "rows[0].female", "rows[0].male")) {
      answer.jsonPath("$.errors[?(@.field == '%s')].detail".formatted(field)).isNotEmpty();
    }
  }

  @Test
  void what_an_enum_may_be_is_said() {
    assertProblem(post("{\"title\": \"A\", \"kind\": \"PARTY\"}"), 422, "invalid-field")
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("ROUNDTABLE", "TRAINING"));
  }

  @Test
  void an_identifier_in_the_path_that_is_none_is_named() {
    assertProblem(officer.get().uri("/api/notices/seven").exchange(), 422, "invalid-field")
        .jsonPath("$.field")
        .isEqualTo("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/", "/error/x", "/api/notices/a/b/c"})
  void where_nothing_is_it_is_said(String path) {
    assertProblem(officer.get().uri(path).exchange(), 404, "not-found");
  }

  @Test
  void a_method_that_is_not_offered_is_refused_with_those_that_are() {
    ResponseSpec answer =
        officer.method(HttpMethod.DELETE).uri("/api/notices/" + UUID.randomUUID()).exchange();
    answer.expectHeader().valueEquals("Allow", "GET");
    assertProblem(answer, 405, "http-405");
  }

  @Test
  void a_body_that_is_no_json_by_its_type_is_refused() {
    assertProblem(
        officer
            .post()
            .uri("/api/notices")
            .contentType(MediaType.TEXT_PLAIN)
            .body(titled(title()))
            .exchange(),
        415,
        "http-415");
  }

  @Test
  void an_answer_that_cannot_be_given_in_the_wanted_type_is_refused() {
    officer
        .get()
        .uri("/api/notices/" + notices.save(org.roundtable.platform.sample.Notice.of(title())).id())
        .accept(MediaType.APPLICATION_PDF)
        .exchange()
        .expectStatus()
        .isEqualTo(406);
  }

  @Test
  void what_nobody_expected_tells_nothing_of_itself_nor_of_the_caller() {
    String title = title();
    mishaps.next("saved " + title, new IllegalStateException("the secret of " + title));

    String body = text(assertUnexpected(title));

    assertThat(body)
        .doesNotContain(title, "secret", "IllegalState", "org.roundtable", "at ", "Exception");
  }

  @Test
  void an_error_of_the_machine_is_a_problem_too() {
    String title = title();
    mishaps.next(
        "post " + title,
        () -> {
          throw new StackOverflowError(title);
        });

    assertThat(text(assertUnexpected(title))).doesNotContain(title, "StackOverflow");
  }

  @Test
  void a_database_that_is_away_is_no_fault_of_the_caller() {
    String title = title();
    mishaps.next("post " + title, new DataAccessResourceFailureException("mongo-1 " + title));

    ResponseSpec answer = post(titled(title));

    assertThat(text(assertProblem(answer, 503, "unavailable").returnResult()))
        .doesNotContain(title, "mongo");
  }

  private EntityExchangeResult<byte[]> assertUnexpected(String title) {
    return assertProblem(post(titled(title)), 500, "unexpected").returnResult();
  }

  private static String text(EntityExchangeResult<byte[]> answer) {
    return new String(
        java.util.Objects.requireNonNull(answer.getResponseBody()),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
