package org.roundtable.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ProgrammeFact;
import org.roundtable.platform.inbox.UnusableMessageException.Reason;
import org.roundtable.platform.testing.TestFacts;

/** What comes down is taken from the parent alone, whoever can write to this office's broker. */
class OriginTest {

  private final FactReader iraq = new FactReader(new OfficeCode("IQ"), new OfficeCode("RAME"));

  @ParameterizedTest
  @CsvSource({
    "RAME, RAME.regional.programmes",
    "HQ, RAME.HQ.regional.programmes",
    "IQ, regional.programmes"
  })
  void the_parent_speaks_for_itself_and_hands_on_what_came_from_above(String office, String topic) {
    assertThat(read(iraq, office, topic).office()).isEqualTo(new OfficeCode(office));
  }

  @ParameterizedTest
  @CsvSource({
    "RAME, regional.programmes",
    "HQ, RAME.regional.programmes",
    "RAME, RAME.HQ.regional.programmes",
    "KRG, KRG.regional.programmes",
    "RAME, KRG.RAME.regional.programmes",
    "HQ, HQ.regional.programmes",
    "IQ, RAME.regional.programmes"
  })
  void nobody_else_does(String office, String topic) {
    assertForeign(iraq, office, topic);
  }

  @Test
  void an_office_without_a_parent_takes_nothing_from_above() {
    FactReader top = new FactReader(new OfficeCode("HQ"), null);

    assertThat(read(top, "HQ", "regional.programmes")).isInstanceOf(ProgrammeFact.class);
    assertForeign(top, "RAME", "RAME.regional.programmes");
  }

  private static void assertForeign(FactReader reader, String office, String topic) {
    assertThatThrownBy(() -> read(reader, office, topic))
        .isInstanceOfSatisfying(
            UnusableMessageException.class,
            unusable -> assertThat(unusable.reason()).isEqualTo(Reason.FOREIGN_ORIGIN));
  }

  private static Message read(FactReader reader, String office, String topic) {
    ProducerRecord<String, byte[]> record = TestFacts.record(fact(office));
    return reader.read(topic, record.key(), record.headers(), record.value());
  }

  private static ProgrammeFact fact(String office) {
    return new ProgrammeFact(
        new OfficeCode(office),
        UUID.randomUUID(),
        0,
        new ProgrammeCode("GLOACT-AME"),
        new PublicText("Global Action"),
        LocalDate.of(2018, 1, 1),
        LocalDate.of(2022, 12, 31),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Instant.parse("2018-01-01T08:00:00Z"));
  }
}
