package org.roundtable.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.sample.MovableClock;
import org.roundtable.platform.sample.Notice;
import org.roundtable.platform.sample.SampleTest;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class IdempotencyTest extends SampleTest {

  @Autowired private MovableClock clock;

  @Value("${roundtable.idempotency.key-file}")
  private Path answers;

  private String key;
  private String title;

  @BeforeEach
  void a_new_key_for_a_new_notice() {
    key = UUID.randomUUID().toString();
    title = title();
  }

  @Test
  void a_repetition_gets_the_first_answer_and_creates_nothing() {
    EntityExchangeResult<byte[]> first = created(send(titled(title)));
    EntityExchangeResult<byte[]> again = created(send(titled(title)));

    assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    for (String header :
        List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE)) {
      assertThat(again.getResponseHeaders().get(header))
          .isNotEmpty()
          .isEqualTo(first.getResponseHeaders().get(header));
    }
    assertThat(replayed(first)).isFalse();
    assertThat(replayed(again)).isTrue();
    assertThat(titledInDatabase(title)).hasSize(1);
  }

  @Test
  void the_first_answer_stands_whatever_became_of_the_thing() {
    EntityExchangeResult<byte[]> first = created(send(titled(title)));
    Notice notice = titledInDatabase(title).getFirst();
    notices.save(notice.titled("Changed since"));

    assertThat(created(send(titled(title))).getResponseBody()).isEqualTo(first.getResponseBody());
  }

  @Test
  void an_answer_whose_encryption_key_was_destroyed_is_forgotten() throws IOException {
    created(send(titled(title)));

    Files.delete(answers);

    assertThat(replayed(created(send(titled(title))))).isFalse();
    assertThat(replayed(created(send(titled(title))))).isTrue();
  }

  @Test
  void without_a_key_each_request_is_a_new_one() {
    post(titled(title)).expectStatus().isCreated();
    post(titled(title)).expectStatus().isCreated();

    assertThat(titledInDatabase(title)).hasSize(2);
  }

  @Test
  void a_key_belongs_to_one_body() {
    created(send(titled(title)));
    String other = title();

    assertReused(send(titled(other)));

    assertThat(titledInDatabase(other)).isEmpty();
  }

  @Test
  void a_key_belongs_to_one_address() {
    created(send(titled(title)));

    assertReused(send(officer, "/api/notices?draft=true", titled(title)));
    assertReused(send(officer, "/api/others", titled(title)));

    assertThat(titledInDatabase(title)).hasSize(1);
  }

  @Test
  void a_key_belongs_to_one_caller() {
    created(send(titled(title)));
    RestTestClient another =
        calling(
            TestTokens.sign(TestTokens.claims("IQ", "COUNTRY_OFFICER").subject("another").build()));

    EntityExchangeResult<byte[]> theirs = created(send(another, "/api/notices", titled(title)));

    assertThat(replayed(theirs)).isFalse();
    assertThat(titledInDatabase(title)).as("one for each caller").hasSize(2);
  }

  @Test
  void a_key_without_a_caller_is_never_answered() {
    created(send(titled(title)));

    assertProblem(send(anonymous, "/api/notices", titled(title)), 401, "sign-in-required");
  }

  @Test
  void while_the_first_is_under_way_a_repetition_is_told_so() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    mishaps.next(
        "post " + title,
        () -> {
          arrived.countDown();
          pass(go);
        });
    try (var callers = Executors.newSingleThreadExecutor()) {
      var first = callers.submit(() -> send(titled(title)));
      pass(arrived);

      ResponseSpec repetition = send(titled(title));

      repetition.expectHeader().exists(HttpHeaders.RETRY_AFTER);
      assertProblem(repetition, 409, "request-under-way")
          .jsonPath("$.field")
          .isEqualTo("Idempotency-Key");
      go.countDown();
      created(first.get());
    } finally {
      go.countDown();
    }
    created(send(titled(title)));
    assertThat(titledInDatabase(title)).hasSize(1);
  }

  @Test
  void of_many_at_once_one_is_done() throws Exception {
    Callable<ResponseSpec> request = () -> send(titled(title));
    try (var callers = Executors.newFixedThreadPool(8)) {
      for (var answer : callers.invokeAll(Collections.nCopies(24, request))) {
        assertThat(answer.get().returnResult().getStatus().value()).isIn(201, 409);
      }
    }

    created(send(titled(title)));
    assertThat(titledInDatabase(title)).hasSize(1);
  }

  @Test
  void a_refused_request_frees_its_key() {
    assertProblem(send("{\"title\": 7}"), 422, "invalid-field");

    created(send(titled(title)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"post ", "saved "})
  void after_a_failure_on_our_side_the_repetition_runs_at_once(String point) {
    mishaps.next(point + title, new IllegalStateException("the first run fails"));
    assertProblem(send(titled(title)), 500, "unexpected");
    UUID promised = remembered().get("newId", UUID.class);

    EntityExchangeResult<byte[]> again = created(send(titled(title)));

    assertThat(replayed(again)).isFalse();
    assertThat(again.getResponseHeaders().getFirst(HttpHeaders.LOCATION))
        .as("the same identifier again")
        .isEqualTo("/api/notices/" + promised);
    assertThat(titledInDatabase(title)).hasSize(1);
    assertThat(created(send(titled(title))).getResponseBody()).isEqualTo(again.getResponseBody());
  }

  @Test
  void what_a_dead_process_left_is_run_again_once_its_time_is_over() {
    mishaps.next("saved " + title, new IllegalStateException("the process dies"));
    assertProblem(send(titled(title)), 500, "unexpected");
    theLeaseStillRuns();
    assertProblem(send(titled(title)), 409, "request-under-way");

    clock.forward(Duration.ofSeconds(31));

    created(send(titled(title)));
    assertThat(titledInDatabase(title)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space"})
  void a_key_of_other_than_visible_ascii_is_refused(String unusable) {
    key = unusable;
    assertProblem(send(titled(title)), 422, "invalid-field")
        .jsonPath("$.field")
        .isEqualTo("Idempotency-Key");
    assertThat(titledInDatabase(title)).isEmpty();
  }

  @Test
  void a_key_has_its_limit() {
    key = "k".repeat(255);
    created(send(titled(title)));
    key = "k".repeat(256);
    assertProblem(send(titled(title)), 422, "invalid-field");
  }

  @Test
  void nothing_of_request_or_answer_can_be_read_in_the_database() {
    created(send(titled(title)));
    Document stored = remembered();

    assertThat(stored).containsKey("answer");
    assertThat(stored.toJson()).doesNotContain(title, title.split(" ")[1], "title", "notices");
    key = UUID.randomUUID().toString();
    created(send(titled(title)));
    assertThat(remembered().getString("fingerprint"))
        .as("no hash that could be guessed: the same request never looks the same")
        .isNotEqualTo(stored.getString("fingerprint"));
  }

  @Test
  void what_is_remembered_but_damaged_is_a_problem_of_ours() {
    created(send(titled(title)));
    mongo
        .getCollection("idempotencyKeys")
        .updateOne(
            rememberedAs(), new Document("$set", new Document("fingerprint", "damaged " + title)));

    assertProblem(send(titled(title)), 500, "unexpected");
  }

  private ResponseSpec send(String body) {
    return send(officer, "/api/notices", body);
  }

  private ResponseSpec send(RestTestClient caller, String path, String body) {
    return caller
        .post()
        .uri(path)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private static EntityExchangeResult<byte[]> created(ResponseSpec answer) {
    return answer.expectStatus().isCreated().expectBody().returnResult();
  }

  private static boolean replayed(EntityExchangeResult<byte[]> answer) {
    return "true".equals(answer.getResponseHeaders().getFirst("Idempotency-Replayed"));
  }

  private static void assertReused(ResponseSpec answer) {
    assertProblem(answer, 422, "idempotency-key-reused")
        .jsonPath("$.field")
        .isEqualTo("Idempotency-Key");
  }

  /** The document that remembers the key. */
  private Document remembered() {
    return Objects.requireNonNull(
        mongo.getCollection("idempotencyKeys").find(rememberedAs()).first());
  }

  private Document rememberedAs() {
    return new Document("_id", "tester " + key);
  }

  /** As a process leaves it that dies before it could give up the lease. */
  private void theLeaseStillRuns() {
    mongo
        .getCollection("idempotencyKeys")
        .updateOne(
            rememberedAs(), new Document("$set", new Document("at", Date.from(clock.instant()))));
  }

  private static void pass(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
