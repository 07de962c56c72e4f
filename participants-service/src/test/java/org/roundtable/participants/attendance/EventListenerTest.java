package org.roundtable.participants.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventState;
import org.roundtable.participants.ParticipantsServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;

class EventListenerTest extends ParticipantsServiceTest {

  @Autowired private KnownEvents events;

  @Test
  void duplicates_and_old_versions_of_an_event_change_nothing() {
    UUID id = UUID.randomUUID();
    TestFacts.publish(event(id, 0, EventState.PLANNED, "IQ"));
    TestFacts.publish(event(id, 3, EventState.HELD, "BE"));
    TestFacts.publish(event(id, 3, EventState.HELD, "BE"));
    TestFacts.publish(event(id, 2, EventState.PLANNED, "IQ"));
    // The topic has one partition: once a later event is heard of, so are these.
    knownEvent();

    assertThat(found(id))
        .hasValueSatisfying(event -> {
          assertThat(event.version()).isEqualTo(3);
          assertThat(event.state()).isEqualTo(EventState.HELD);
          assertThat(event.country()).isEqualTo(new CountryCode("BE"));
        });
  }

  @Test
  void a_malformed_record_is_dead_lettered_byte_for_byte_and_the_one_behind_it_is_heard() {
    byte[] nonsense = {(byte) 0xff, 0, 'n', 'o', ' ', 'e', 'v', 'e', 'n', 't', (byte) 0xfe};
    String key = "IQ/" + UUID.randomUUID();
    TestFacts.send(new ProducerRecord<>(Topics.EVENTS, key, nonsense));
    knownEvent();

    try (TestFacts letters = TestFacts.on("local.participants-service-dlt")) {
      var letter = letters.awaitRecord(record -> key.equals(record.key()));
      assertThat(letter.value()).isEqualTo(nonsense);
      assertThat(new String(letter.headers().lastHeader("roundtable-reason").value(), UTF_8))
          .startsWith("NOT_A_CLOUD_EVENT: ");
    }
  }

  private Optional<KnownEvent> found(UUID event) {
    return events.findByKey("IQ/" + event);
  }
}
