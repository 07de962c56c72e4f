package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest extends GatewayTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/events/latest", "/programme/IQ"})
  void the_page_answers_at_each_of_its_routes(String path) throws Exception {
    HttpResponse<String> page = send(as("amina", path));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("id=\"root\"");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void a_part_whose_name_holds_its_hash_is_kept_for_a_year() throws Exception {
    assertThat(send(as("amina", "/assets/index-A1b2C3d4.js")).headers().firstValue("Cache-Control"))
        .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/nothing.js", "/assets/gone.js", "/problems/none"})
  void what_is_not_there_is_a_problem(String path) throws Exception {
    HttpResponse<String> answer = send(as("amina", path));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/problems/not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/api/me", "/nothing.js", "/actuator/health", "/docs"})
  void every_answer_carries_the_security_headers(String path) throws Exception {
    var headers = send(to(path)).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void nobody_is_taken_at_his_word_that_he_came_by_https() throws Exception {
    var page = send(to("/login").header("X-Forwarded-Proto", "https"));

    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void a_problem_is_explained_to_people_and_to_programs() throws Exception {
    assertThat(send(as("amina", "/problems/stale-version").header("Accept", "text/html")).body())
        .contains("<h1>Somebody changed it meanwhile</h1>", "What to do");
    assertThat(send(as("amina", "/problems/http-405").header("Accept", "application/json")).body())
        .contains("\"remedy\":");
  }

  @Test
  void the_api_is_read_on_a_page_with_nothing_inline() throws Exception {
    String page = send(as("amina", "/docs")).body();

    assertThat(page).contains("swagger-ui-bundle.js").doesNotContain("<style", "onload");
    String script = page.replaceAll("(?s).*src=\"(/webjars/[^\"]+)\".*", "$1");
    assertThat(send(as("amina", script)).statusCode()).isEqualTo(200);
    assertThat(send(as("amina", "/gateway/docs.js")).statusCode()).isEqualTo(200);
  }
}
