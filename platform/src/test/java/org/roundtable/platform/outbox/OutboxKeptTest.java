package org.roundtable.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Topics;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.sample.MovableClock;
import org.roundtable.platform.sample.Notice;
import org.roundtable.platform.sample.Notices;
import org.roundtable.platform.sample.SampleOffice;
import org.roundtable.platform.sample.SampleTest;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** While the relay is off. */
class OutboxKeptTest {

  private static final String DATABASE = "kept";
  private static final int LIMIT = 5;

  private static SampleOffice office;
  private static Notices notices;

  @BeforeAll
  static void the_relay_is_off() throws IOException {
    office =
        SampleOffice.start(
            DATABASE,
            "roundtable.outbox.relay=false",
            "roundtable.outbox.limit=" + LIMIT,
            "roundtable.outbox.size-limit=100KB");
    notices = office.bean(Notices.class);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void facts_are_kept_and_told_in_their_order_once_it_is_on_again() throws IOException {
    UUID id = changed(LIMIT - 1).id();
    assertThat(notices.findById(id).orElseThrow().outbox()).hasSize(LIMIT);

    try (SampleOffice later = SampleOffice.start(DATABASE);
        TestFacts facts = TestFacts.on(Topics.EVENTS)) {
      Notices same = later.bean(Notices.class);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(same.findById(id).orElseThrow().outbox()).isEmpty());
      String last = id + ":" + (LIMIT - 1);
      facts.awaitRecord(record -> id(record.headers()).equals(last));
      assertThat(
              facts.records().stream()
                  .map(record -> id(record.headers()))
                  .filter(told -> told.startsWith(id.toString())))
          .isEqualTo(IntStream.range(0, LIMIT).mapToObj(version -> id + ":" + version).toList());
    }
  }

  @Test
  void a_change_of_what_owes_too_much_is_refused_and_not_made() {
    Notice full = changed(LIMIT - 1);

    SampleTest.assertProblem(
        office
            .as("COUNTRY_OFFICER")
            .put()
            .uri("/api/notices/" + full.id() + "/title")
            .header("If-Match", "\"" + full.revision() + "\"")
            .contentType(MediaType.APPLICATION_JSON)
            .body("\"One too many\"")
            .exchange(),
        503,
        "outbox-full");

    Notice still = notices.findById(full.id()).orElseThrow();
    assertThat(still).isEqualTo(full);
    assertThat(still.outbox()).hasSize(LIMIT);
  }

  @Test
  void large_facts_fill_an_outbox_sooner() {
    PublicText line = new PublicText("x".repeat(PublicText.MAX_LENGTH));
    Notice large =
        notices.save(
            Notice.of("Notice " + UUID.randomUUID())
                .saying(java.util.Collections.nCopies(20, line)));
    Notice fuller = notices.save(large.titled("Still taken"));

    assertThatThrownBy(() -> notices.save(fuller.titled("One too many")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("2 changes of it wait");
    assertThat(notices.findById(large.id()).orElseThrow()).isEqualTo(fuller);
  }

  @Test
  void another_change_is_not_held_up_by_what_owes_too_much() {
    changed(LIMIT - 1);

    assertThat(changed(0).version()).isZero();
  }

  @Test
  void health_says_when_a_fact_waits_too_long() {
    changed(0);
    assertThat(outboxHealth()).isEqualTo("UP");

    office.bean(MovableClock.class).forward(Duration.ofMinutes(3));

    assertThat(outboxHealth()).isEqualTo("DOWN");
    office
        .as("GUEST")
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectBody()
        .jsonPath("$.components.outbox.details.reason")
        .isEqualTo("changes are kept but not passed on: is the broker reachable?");
  }

  /** A notice that was changed as often. */
  private static Notice changed(int times) {
    Notice notice = notices.save(Notice.of("Notice " + UUID.randomUUID()));
    for (int i = 1; i <= times; i++) {
      notice = notices.save(notice.titled("Change " + i));
    }
    return notice;
  }

  private static String outboxHealth() {
    List<String> status = new java.util.ArrayList<>();
    office
        .as("GUEST")
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectBody()
        .jsonPath("$.components.outbox.status")
        .value(String.class, status::add);
    return status.getFirst();
  }

  private static String id(org.apache.kafka.common.header.Headers headers) {
    return new String(headers.lastHeader("ce_id").value(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
