package org.roundtable.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.roundtable.platform.inbox.Unusable.FROM_PK;
import static org.roundtable.platform.inbox.Unusable.header;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.platform.sample.HeardNotice;
import org.roundtable.platform.sample.SampleTest;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.support.KafkaHeaders;

class DeadLettersTest extends SampleTest {

  @Autowired private MeterRegistry meters;

  private TestFacts letters;

  @BeforeEach
  void follow_the_dead_letters() {
    letters = TestFacts.on("local.sample-dlt");
  }

  @AfterEach
  void leave_the_dead_letters() {
    letters.close();
  }

  @ParameterizedTest
  @MethodSource("org.roundtable.platform.inbox.Unusable#all")
  void what_can_never_be_used_is_a_dead_letter_as_it_came(Unusable message) {
    ProducerRecord<String, byte[]> sent = message.record();
    double before = counted(sent.topic(), message.reason().name());

    TestFacts.send(sent);

    assertWhatIsBehindIsHeard(sent.topic());
    ConsumerRecord<String, byte[]> letter = letters.awaitRecord(r -> isCopy(r, sent));
    for (Header header : sent.headers()) {
      assertThat(letter.headers().lastHeader(header.key())).isEqualTo(header);
    }
    assertThat(header(letter, DeadLetters.REASON))
        .startsWith(message.reason() + ": ")
        .doesNotContain("Zainab");
    assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(sent.topic());
    assertThat(counted(sent.topic(), message.reason().name())).isEqualTo(before + 1);
  }

  @Test
  void a_record_that_is_a_little_smaller_than_kafka_takes_is_copied() {
    byte[] large = new byte[1_032_000];
    new Random(2).nextBytes(large);
    var sent = new ProducerRecord<>(FROM_PK, "PK/" + UUID.randomUUID(), large);

    TestFacts.send(sent);

    assertThat(
            letters.awaitRecord(r -> isCopy(r, sent)).headers().lastHeader(DeadLetters.LEFT_BEHIND))
        .isNull();
  }

  @Test
  void a_record_that_is_as_large_as_kafka_takes_holds_up_none_behind_it() {
    byte[] large = new byte[1_048_000];
    new Random(1).nextBytes(large);

    TestFacts.send(new ProducerRecord<>(FROM_PK, "PK/" + UUID.randomUUID(), large));

    assertWhatIsBehindIsHeard(FROM_PK);
    ConsumerRecord<String, byte[]> letter =
        letters.awaitRecord(r -> r.headers().lastHeader(DeadLetters.LEFT_BEHIND) != null);
    assertThat(header(letter, DeadLetters.REASON)).startsWith("NOT_A_CLOUD_EVENT: ");
    assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(FROM_PK);
    assertThat(letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET)).isNotNull();
  }

  @Test
  void a_handler_that_fails_for_a_while_is_tried_again() {
    EventFact fact = Unusable.fact("PK", 0);
    fail(fact, RETRIES, new IllegalStateException("not yet"));

    TestFacts.send(Unusable.onTopic(FROM_PK, TestFacts.record(fact)));

    awaitHeard(fact);
    assertNoDeadLetter(fact);
  }

  @Test
  void a_handler_that_keeps_failing_makes_a_dead_letter_that_quotes_nothing() {
    EventFact fact = Unusable.fact("PK", 0);
    fail(fact, RETRIES + 1, new IllegalStateException("not Zainab"));
    double before = counted(FROM_PK, "HANDLER_FAILED");
    ProducerRecord<String, byte[]> sent = Unusable.onTopic(FROM_PK, TestFacts.record(fact));

    TestFacts.send(sent);

    assertWhatIsBehindIsHeard(FROM_PK);
    assertThat(mishaps.over(hears(fact))).as("tried as often as it is set").isTrue();
    ConsumerRecord<String, byte[]> letter = letters.awaitRecord(r -> isCopy(r, sent));
    assertThat(header(letter, DeadLetters.REASON))
        .isEqualTo("HANDLER_FAILED: java.lang.IllegalStateException");
    assertThat(letter.headers())
        .as("no trace and no message of the failure, which may quote a value")
        .allSatisfy(header ->
            assertThat(new String(header.value(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Zainab"));
    assertThat(counted(FROM_PK, "HANDLER_FAILED")).isEqualTo(before + 1);
    assertThat(mongo.findById(fact.key(), HeardNotice.class)).isNull();
  }

  @Test
  void while_the_database_is_away_nothing_is_given_up() {
    EventFact fact = Unusable.fact("PK", 0);
    fail(
        fact,
        RETRIES * 3,
        new IllegalStateException(new DataAccessResourceFailureException("the database is away")));

    TestFacts.send(Unusable.onTopic(FROM_PK, TestFacts.record(fact)));

    awaitHeard(fact);
    assertNoDeadLetter(fact);
  }

  private static String hears(EventFact fact) {
    return "hear " + fact.title();
  }

  private void fail(EventFact fact, int times, RuntimeException failure) {
    for (int i = 0; i < times; i++) {
      mishaps.next(hears(fact), failure);
    }
  }

  private void awaitHeard(EventFact fact) {
    await()
        .untilAsserted(() -> assertThat(mongo.findById(fact.key(), HeardNotice.class)).isNotNull());
  }

  private void assertWhatIsBehindIsHeard(String topic) {
    EventFact behind = Unusable.fact(topic.startsWith("PK.") ? "PK" : "IQ", 0);
    TestFacts.send(Unusable.onTopic(topic, TestFacts.record(behind)));
    awaitHeard(behind);
  }

  /** None of its own, where that of another record that came later is there. */
  private void assertNoDeadLetter(EventFact fact) {
    String later = "PK/" + UUID.randomUUID();
    TestFacts.send(new ProducerRecord<>(FROM_PK, later, new byte[] {1}));
    letters.awaitRecord(r -> later.equals(r.key()));
    assertThat(letters.records()).noneMatch(r -> fact.key().equals(r.key()));
  }

  private static boolean isCopy(
      ConsumerRecord<String, byte[]> letter, ProducerRecord<String, byte[]> sent) {
    return Objects.equals(letter.key(), sent.key()) && Arrays.equals(letter.value(), sent.value());
  }

  private double counted(String topic, String reason) {
    var counter =
        meters.find("roundtable.deadletters").tags("topic", topic, "reason", reason).counter();
    return counter == null ? 0 : counter.count();
  }
}
