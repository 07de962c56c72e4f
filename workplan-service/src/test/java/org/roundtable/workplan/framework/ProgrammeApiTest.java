package org.roundtable.workplan.framework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class ProgrammeApiTest extends ServiceTest {

  private final String code =
      "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

  @Test
  void a_code_is_given_once() {
    enter(null, "Global Action").expectStatus().isCreated();

    enter(null, "Another")
        .expectStatus()
        .isEqualTo(409)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/already-exists")
        .jsonPath("$.field")
        .isEqualTo("code");
    as("COUNTRY_OFFICER")
        .get()
        .uri("/api/programmes/" + code)
        .exchange()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("Global Action");
  }

  @Test
  void a_repeated_request_finds_what_it_entered_before() {
    String key = UUID.randomUUID().toString();

    enter(key, "Global Action").expectStatus().isCreated();
    enter(key, "Global Action").expectStatus().isCreated();
  }

  private ResponseSpec enter(@Nullable String key, String name) {
    var request =
        as("COUNTRY_OFFICER").post().uri("/api/programmes").contentType(MediaType.APPLICATION_JSON);
    return (key == null ? request : request.header("Idempotency-Key", key))
        .body(
            """
            {"code": "%s", "name": "%s", "start": "2018-01-01", "end": "2022-12-31",
             "objectives": [{"number": 1, "name": "Strategy and policy development"}]}
            """
                .formatted(code, name))
        .exchange();
  }
}
