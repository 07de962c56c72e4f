package org.roundtable.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.sample.SampleTest;

class MetricsTest extends SampleTest {

  @BeforeEach
  void something_happened() {
    post(titled(title())).expectStatus().isCreated();
  }

  @Test
  void what_waits_and_what_was_told_is_measured() {
    assertThat(metrics())
        .containsPattern(line("roundtable_outbox_oldest_seconds"))
        .containsPattern(line("roundtable_outbox_published_total"));
  }

  @Test
  void requests_are_measured_by_their_route_and_never_by_an_identifier() {
    assertThat(metrics())
        .containsPattern(line("http_server_requests_seconds_count"))
        .contains("uri=\"/api/notices\"", "status=\"201\"")
        .doesNotContain("Notice ");
  }

  /** A sample of this metric, with the labels that tell offices and services apart. */
  private static Pattern line(String metric) {
    return Pattern.compile(
        "(?m)^%s\\{(?=.*office=\"IQ\")(?=.*service=\"sample\").*} [0-9.E+-]+$".formatted(metric));
  }

  private String metrics() {
    return Objects.requireNonNull(
        as("ADMINISTRATOR")
            .get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
