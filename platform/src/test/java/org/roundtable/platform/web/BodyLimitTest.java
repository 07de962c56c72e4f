package org.roundtable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.sample.SampleTest;
import org.roundtable.platform.testing.TestTokens;

class BodyLimitTest extends SampleTest {

  private static final int LIMIT = 1 << 20;

  @Test
  void a_body_that_announces_to_be_too_large_is_refused() throws Exception {
    assertTooLarge(send(BodyPublishers.ofByteArray(body(title(), LIMIT + 1))));
  }

  @Test
  void a_body_that_turns_out_to_be_too_large_is_refused() throws Exception {
    assertTooLarge(send(chunked(body(title(), LIMIT + 1))));
  }

  @Test
  void it_is_refused_too_where_the_request_carries_a_key() throws Exception {
    String title = title();

    assertTooLarge(
        send(chunked(body(title, LIMIT + 1)), "Idempotency-Key", UUID.randomUUID().toString()));

    assertThat(titledInDatabase(title)).isEmpty();
  }

  @Test
  void a_body_of_just_the_limit_is_taken() throws Exception {
    assertThat(send(BodyPublishers.ofByteArray(body(title(), LIMIT))).statusCode()).isEqualTo(201);
    assertThat(send(chunked(body(title(), LIMIT))).statusCode()).isEqualTo(201);
  }

  private static void assertTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("\"/problems/body-too-large\"", "1024 kB");
  }

  private HttpResponse<String> send(BodyPublisher body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + "/api/notices"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + TestTokens.of("IQ", "COUNTRY_OFFICER"))
            .header("Content-Type", "application/json")
            .POST(body);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          BodyHandlers.ofString());
    }
  }

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  /** A notice of that many bytes, most of them space. */
  private static byte[] body(String title, int bytes) {
    String json = titled(title);
    return (" ".repeat(bytes - json.length()) + json).getBytes(StandardCharsets.US_ASCII);
  }
}
