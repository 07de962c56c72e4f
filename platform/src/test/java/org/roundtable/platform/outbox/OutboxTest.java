package org.roundtable.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.platform.inbox.FactReader;
import org.roundtable.platform.sample.HeardNotice;
import org.roundtable.platform.sample.Notice;
import org.roundtable.platform.sample.SampleTest;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class OutboxTest extends SampleTest {

  @Autowired private FactReader reader;

  private TestFacts facts;

  @BeforeEach
  void follow_the_topic() {
    facts = TestFacts.on(Topics.EVENTS);
  }

  @AfterEach
  void leave_the_topic() {
    facts.close();
  }

  @Test
  void a_change_is_told_as_a_cloud_event_and_then_owed_no_more() {
    String title = title();
    post(titled(title)).expectStatus().isCreated();
    UUID id = titledInDatabase(title).getFirst().id();

    var record = facts.awaitRecord(r -> r.key().equals("IQ/" + id));

    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_id")).isEqualTo(id + ":0");
    assertThat(header(record, "ce_type")).isEqualTo("org.roundtable.events.event.v1");
    assertThat(header(record, "ce_source")).isEqualTo("/offices/IQ/shared.events");
    assertThat(OffsetDateTime.parse(header(record, "ce_time"))).isNotNull();
    assertThat(header(record, "content-type")).isEqualTo("application/json");
    assertThat(header(record, "traceparent"))
        .as("the change's own trace")
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    EventFact fact = read(record);
    assertThat(fact.title().value()).isEqualTo(title);
    assertThat(fact.version()).isZero();
    awaitNothingOwed(id);
  }

  @Test
  void changes_in_quick_succession_are_told_each_and_in_their_order() {
    Notice notice = notices.save(Notice.of(title()));
    for (int i = 1; i < 10; i++) {
      notice = notices.save(notice.titled("Change " + i));
    }
    UUID id = notice.id();

    facts.awaitRecord(r -> r.key().equals("IQ/" + id) && read(r).version() == 9);

    assertThat(versionsTold(id)).isEqualTo(LongStream.range(0, 10).boxed().toList());
    awaitNothingOwed(id);
    await().untilAsserted(() -> assertThat(heard(id)).isEqualTo("Change 9"));
  }

  @Test
  void a_change_that_is_read_before_the_next_owes_only_itself() {
    UUID id = notices.save(Notice.of(title())).id();
    awaitNothingOwed(id);
    notices.save(notices.findById(id).orElseThrow().titled("Changed"));
    awaitNothingOwed(id);

    facts.awaitRecord(r -> r.key().equals("IQ/" + id) && read(r).version() == 1);

    assertThat(facts.records().stream().filter(r -> r.key().equals("IQ/" + id)))
        .as("no fact is told twice without a crash")
        .hasSize(2);
  }

  @Test
  void a_crash_before_a_told_fact_is_taken_out_tells_it_again() {
    Notice notice = notices.save(Notice.of(title()));
    var told = facts.awaitRecord(r -> r.key().equals("IQ/" + notice.id()));
    awaitNothingOwed(notice.id());

    owe(notice, told);

    facts.awaitRecord(r -> r.key().equals(told.key()) && r.offset() > told.offset());
    awaitNothingOwed(notice.id());
    assertThat(toldOf(notice.id()))
        .allSatisfy(again -> {
          assertThat(again.value()).isEqualTo(told.value());
          assertThat(header(again, "ce_id")).isEqualTo(header(told, "ce_id"));
        });
    await().untilAsserted(() -> assertThat(heard(notice.id())).isEqualTo(notice.title().value()));
  }

  @Test
  void a_fact_that_kafka_refuses_holds_up_no_other() {
    Notice refused = notices.save(Notice.of(title()).saying(moreThanKafkaTakes()));
    try {
      List<Notice> others =
          Stream.generate(() -> notices.save(Notice.of(title()))).limit(6).toList();
      others.forEach(other -> {
        awaitNothingOwed(other.id());
        // Nobody wakes the relay: its sweep finds them together with the refused one.
        owe(other, facts.awaitRecord(r -> r.key().equals("IQ/" + other.id())));
      });

      others.forEach(other -> awaitNothingOwed(other.id()));

      assertThat(owed(refused.id())).as("and it is not lost").hasSize(1);
    } finally {
      notices.deleteById(refused.id());
    }
  }

  @Test
  void a_fact_that_kafka_refuses_holds_up_no_later_one_of_the_same_thing() {
    Notice refused = notices.save(Notice.of(title()).saying(moreThanKafkaTakes()));
    try {
      Notice shorter = notices.save(refused.saying(List.of()));

      facts.awaitRecord(r -> r.key().equals("IQ/" + shorter.id()) && read(r).version() == 1);

      await().untilAsserted(() -> assertThat(owed(shorter.id())).hasSize(1));
      assertThat(owed(shorter.id()).getFirst().entry()).isEqualTo(shorter.id() + ":0");
    } finally {
      notices.deleteById(refused.id());
    }
  }

  private EventFact read(ConsumerRecord<String, byte[]> record) {
    return (EventFact) reader.read(record.topic(), record.key(), record.headers(), record.value());
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> toldOf(UUID id) {
    return facts.records().stream().filter(r -> r.key().equals("IQ/" + id)).toList();
  }

  /** The versions that were told, each where it was told first. */
  private List<Long> versionsTold(UUID id) {
    return toldOf(id).stream().map(r -> read(r).version()).distinct().toList();
  }

  private List<OutboxEntry> owed(UUID id) {
    return notices.findById(id).orElseThrow().outbox();
  }

  private void awaitNothingOwed(UUID id) {
    await().untilAsserted(() -> assertThat(owed(id)).isEmpty());
  }

  private String heard(UUID id) {
    HeardNotice heard = mongo.findById("IQ/" + id, HeardNotice.class);
    return heard == null ? "" : heard.title();
  }

  /** Puts a told fact back, as it lies there when the process dies before it takes it out. */
  private void owe(Notice notice, ConsumerRecord<String, byte[]> told) {
    OutboxEntry entry =
        new OutboxEntry(
            header(told, "ce_id"),
            header(told, "ce_type"),
            told.topic(),
            told.key(),
            OffsetDateTime.parse(header(told, "ce_time")).toInstant(),
            new String(told.value(), UTF_8),
            null);
    mongo.updateFirst(
        Query.query(where("_id").is(notice.id())),
        new Update().push("outbox", entry),
        Notice.class);
  }

  private static List<PublicText> moreThanKafkaTakes() {
    return Collections.nCopies(600, new PublicText("x".repeat(PublicText.MAX_LENGTH)));
  }
}
