package org.roundtable.events.institution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Topics;
import org.roundtable.events.EventsServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;

class InstitutionListenerTest extends EventsServiceTest {

  @Autowired private KnownInstitutions institutions;

  @Test
  void duplicates_and_old_versions_of_an_institution_change_nothing() {
    UUID id = UUID.randomUUID();
    TestFacts.publish(ministry(id, 0, "Old", "Ministry of the Past"));
    TestFacts.publish(ministry(id, 2, "New", "Ministry of the Future"));
    TestFacts.publish(ministry(id, 2, "New", "Ministry of the Future"));
    TestFacts.publish(ministry(id, 1, "Late", "Ministry of Delay"));
    awaitEverythingBefore("Behind1");

    assertThat(found("Old")).isEmpty();
    assertThat(found("Late")).isEmpty();
    assertThat(found("New"))
        .singleElement()
        .satisfies(institution -> {
          assertThat(institution.name()).isEqualTo(new PublicText("Ministry of the Future"));
          assertThat(institution.version()).isEqualTo(2);
        });
  }

  @Test
  void a_malformed_record_is_dead_lettered_and_the_one_behind_it_is_heard() {
    byte[] nonsense = "{not json".getBytes(UTF_8);
    String key = "IQ/" + UUID.randomUUID();
    TestFacts.send(new ProducerRecord<>(Topics.INSTITUTIONS, key, nonsense));
    awaitEverythingBefore("Behind2");

    try (TestFacts letters = TestFacts.on("local.events-service-dlt")) {
      var letter = letters.awaitRecord(record -> key.equals(record.key()));
      assertThat(letter.value()).isEqualTo(nonsense);
      assertThat(new String(letter.headers().lastHeader("roundtable-reason").value(), UTF_8))
          .startsWith("NOT_A_CLOUD_EVENT");
    }
  }

  /** The topic has one partition: once the last is heard, so is all that was said before. */
  private void awaitEverythingBefore(String code) {
    TestFacts.publish(ministry(UUID.randomUUID(), 0, code, "The last one"));
    await().untilAsserted(() -> assertThat(found(code)).hasSize(1));
  }

  private List<KnownInstitution> found(String code) {
    return institutions.findByCodeIn(List.of(new InstitutionCode(code)));
  }
}
