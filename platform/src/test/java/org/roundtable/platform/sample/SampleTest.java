package org.roundtable.platform.sample;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.roundtable.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The running sample service, one for all tests, with quick sweeps and short delays. */
@SpringBootTest(
    classes = SampleService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=roundtable,sample",
      "spring.application.name=sample",
      "spring.kafka.consumer.fetch-max-wait=20ms",
      "management.prometheus.metrics.export.enabled=true",
      "roundtable.outbox.sweep-interval=200ms",
      "roundtable.outbox.limit=" + SampleTest.OUTBOX_LIMIT,
      "roundtable.inbox.retries=" + SampleTest.RETRIES,
      "roundtable.inbox.first-delay=10ms",
      "roundtable.inbox.max-delay=20ms"
    })
public abstract class SampleTest extends ServiceTest {

  protected static final int OUTBOX_LIMIT = 20;
  protected static final int RETRIES = 3;

  @Autowired protected Notices notices;
  @Autowired protected Mishaps mishaps;
  @Autowired protected MongoTemplate mongo;

  @LocalServerPort private int port;

  /** Calls the service as an officer of the office. */
  protected RestTestClient officer;

  @BeforeEach
  void sign_in() {
    officer = as("COUNTRY_OFFICER");
  }

  /** Where the service answers. */
  protected String address() {
    return "http://localhost:" + port;
  }

  /** A title that no other test uses. */
  protected static String title() {
    return "Notice " + UUID.randomUUID();
  }

  /** The body that puts up a notice. */
  protected static String titled(String title) {
    return """
    {"title": "%s"}\
    """
        .formatted(title);
  }

  protected ResponseSpec post(String body) {
    return officer
        .post()
        .uri("/api/notices")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  /** The answer is this problem, as RFC 9457 has it. */
  public static BodyContentSpec assertProblem(ResponseSpec answer, int status, String type) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + type)
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.title")
        .isNotEmpty();
  }

  /** The notices of this title, as the database has them. */
  protected List<Notice> titledInDatabase(String title) {
    return notices.findAll().stream().filter(n -> n.title().value().equals(title)).toList();
  }

  /** The bearer token header's value of somebody else than {@link #officer}. */
  protected RestTestClient calling(String token) {
    return anonymous.mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
  }
}
