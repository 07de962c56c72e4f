package org.roundtable.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.platform.inbox.UnusableMessageException.Reason;
import org.roundtable.platform.testing.TestFacts;

/** A record with something wrong, and why it is then a dead letter. */
record Unusable(String wrong, Reason reason, ProducerRecord<String, byte[]> record) {

  static final String FROM_PK = "PK." + Topics.EVENTS;

  static Stream<Unusable> all() {
    return Stream.of(
        envelope("none", r -> new ProducerRecord<>(r.topic(), r.key(), r.value())),
        envelope("without data", r -> valued(r, null)),
        envelope("of another version", r -> headed(r, "ce_specversion", "0.3")),
        envelope("without an id", r -> headed(r, "ce_id", null)),
        envelope("with a time that is none", r -> headed(r, "ce_time", "now")),
        type("that no contract has", "org.roundtable.events.party.v1"),
        type("of another topic", "org.roundtable.participants.institution.v1"),
        data("that is no JSON", r -> valued(r, "{\"office\": ")),
        data("of another shape", r -> valued(r, "[]")),
        data("with a name", r -> replaced(r, "{", "{\"attendee\":\"Zainab\",")),
        data("without a state", r -> replaced(r, "\"state\":\"PLANNED\",", "")),
        data("in an unknown state", r -> replaced(r, "\"PLANNED\"", "\"Zainab\"")),
        data("of an unknown country", r -> replaced(r, "\"country\":\"PK\"", "\"country\":\"ZZ\"")),
        data(
            "with very many faults",
            r -> replaced(r, "\"aims\":[]", "\"aims\":[" + "1,".repeat(80_000) + "1]")),
        data("under another thing's key", r -> keyed(r, "PK/" + UUID.randomUUID())),
        data("under another office's key", r -> keyed(r, r.key().replace("PK", "IQ"))),
        data("without a key", r -> keyed(r, null)),
        origin("an office under another's prefix", FROM_PK, "IQ"),
        origin("a member without its prefix", Topics.EVENTS, "PK"));
  }

  /** A fact of a member office that has nothing wrong, with a title of its own. */
  static EventFact fact(String office, long version) {
    return new EventFact(
        new OfficeCode(office),
        UUID.randomUUID(),
        version,
        EventType.WORKSHOP,
        EventState.PLANNED,
        new PublicText("Workshop " + UUID.randomUUID()),
        new PublicText("Lahore"),
        new CountryCode("PK"),
        LocalDate.of(2020, 2, 3),
        LocalDate.of(2020, 2, 4),
        List.of(),
        null,
        List.of(),
        Instant.parse("2020-01-01T08:00:00Z"));
  }

  static ProducerRecord<String, byte[]> onTopic(String topic, ProducerRecord<String, byte[]> r) {
    return new ProducerRecord<>(topic, null, r.key(), r.value(), r.headers());
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public String toString() {
    return wrong;
  }

  private static Unusable envelope(
      String wrong, UnaryOperator<ProducerRecord<String, byte[]>> change) {
    return new Unusable("an envelope " + wrong, Reason.NOT_A_CLOUD_EVENT, changed(change));
  }

  private static Unusable type(String wrong, String type) {
    return new Unusable(
        "a type " + wrong, Reason.UNKNOWN_TYPE, changed(r -> headed(r, "ce_type", type)));
  }

  private static Unusable data(String wrong, UnaryOperator<ProducerRecord<String, byte[]>> change) {
    return new Unusable("data " + wrong, Reason.AGAINST_CONTRACT, changed(change));
  }

  private static Unusable origin(String wrong, String topic, String office) {
    return new Unusable(
        wrong, Reason.FOREIGN_ORIGIN, onTopic(topic, TestFacts.record(fact(office, 0))));
  }

  private static ProducerRecord<String, byte[]> changed(
      UnaryOperator<ProducerRecord<String, byte[]>> change) {
    return change.apply(onTopic(FROM_PK, TestFacts.record(fact("PK", 0))));
  }

  private static ProducerRecord<String, byte[]> valued(
      ProducerRecord<String, byte[]> r, @Nullable String value) {
    return new ProducerRecord<>(
        r.topic(), null, r.key(), value == null ? null : value.getBytes(UTF_8), r.headers());
  }

  private static ProducerRecord<String, byte[]> replaced(
      ProducerRecord<String, byte[]> r, String old, String other) {
    String data = new String(r.value(), UTF_8);
    if (!data.contains(old)) {
      throw new IllegalArgumentException(old + " isn't in " + data);
    }
    return valued(r, data.replaceFirst(java.util.regex.Pattern.quote(old), other));
  }

  private static ProducerRecord<String, byte[]> keyed(
      ProducerRecord<String, byte[]> r, @Nullable String key) {
    return new ProducerRecord<>(r.topic(), null, key, r.value(), r.headers());
  }

  private static ProducerRecord<String, byte[]> headed(
      ProducerRecord<String, byte[]> r, String name, @Nullable String value) {
    r.headers().remove(name);
    if (value != null) {
      r.headers().add(name, value.getBytes(UTF_8));
    }
    return r;
  }
}
