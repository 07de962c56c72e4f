package org.roundtable.participants.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.UUID;
import org.apache.datasketches.theta.CompactThetaSketch;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Sketch;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.ReachFact;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.participants.ParticipantsServiceTest;
import org.roundtable.participants.person.MergeUndone;
import org.roundtable.participants.person.PeopleMerged;
import org.roundtable.participants.person.PersonErased;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;

class ReachTest extends ParticipantsServiceTest {

  @Autowired private ReachCounting counting;
  @Autowired private Reaches reaches;
  @Autowired private Attendances attendances;
  @Autowired private ApplicationEventPublisher notices;

  @Test
  void somebody_at_two_events_is_reached_once_and_nobody_after_both_were_withdrawn() {
    UUID first = knownEvent();
    UUID second = knownEvent();
    UUID person = somebody("One");
    double before = reached();

    attend(first, person);
    attend(second, person);
    attend(second, somebody("Another"));
    assertThat(reached()).isEqualTo(before + 2);

    withdraw(first, person);
    assertThat(reached()).isEqualTo(before + 2);
    withdraw(second, person);
    assertThat(reached()).isEqualTo(before + 1);
  }

  @Test
  void two_entries_with_one_address_are_one_person_in_whatever_way_it_is_written() {
    UUID event = knownEvent();
    String institution = institution("Ministry of Interior");
    double before = reached();

    attend(event, entered(institution, "\"email\": \"Shirin@Example.org\""));
    attend(event, entered(institution, "\"email\": \"shirin@example.org\""));

    assertThat(reached()).isEqualTo(before + 1);
  }

  @Test
  void what_is_shared_names_nobody() {
    UUID event = knownEvent();
    UUID person = somebody("Shared");
    attend(event, person);
    counting.recount();
    long version = known().revision();

    try (TestFacts facts = TestFacts.on(Topics.REACH)) {
      ReachFact fact = facts.awaitFact(ReachFact.class, f -> f.version() >= version);
      assertThat(fact.year()).isEqualTo(2019);
      assertThat(fact.bySex()).extracting(ReachFact.BySex::sex).contains(Sex.FEMALE);
      assertThat(facts.records())
          .allSatisfy(record ->
              assertThat(new String(record.value(), UTF_8)).doesNotContain(person.toString()));
    }
  }

  @Test
  void whoever_is_erased_stays_counted_and_cannot_be_recognised() {
    UUID event = knownEvent();
    UUID person = somebody("Erased");
    attend(event, person);
    double before = reached();
    String known = token(event).ciphertext();

    notices.publishEvent(new PersonErased(person));

    assertThat(reached()).isEqualTo(before);
    assertThat(token(event).key()).isEqualTo(Token.ANONYMOUS);
    assertThat(token(event).ciphertext()).isNotEqualTo(known);
    total(event, 1);
  }

  @Test
  void two_entries_of_one_person_count_once_while_they_are_merged() {
    UUID event = knownEvent();
    UUID kept = somebody("Kept");
    UUID other = somebody("Other");
    attend(event, kept);
    attend(event, other);
    double before = reached();

    notices.publishEvent(new PeopleMerged(kept, other));
    total(event, 1);
    assertThat(reached()).isEqualTo(before - 1);

    notices.publishEvent(new MergeUndone(kept, other));
    total(event, 2);
    assertThat(reached()).isEqualTo(before);
  }

  @Test
  void too_few_people_are_not_told_and_a_small_sex_takes_another_with_it() {
    Suppression three = new Suppression(3);
    Sketches few = new Sketches();
    few.add(new byte[] {1}, Sex.FEMALE);
    few.add(new byte[] {2}, Sex.FEMALE);
    assertThat(few.all(three)).isNull();

    few.add(new byte[] {3}, Sex.MALE);
    few.add(new byte[] {3}, Sex.FEMALE);
    assertThat(few.count()).isEqualTo(3);
    assertThat(few.all(three)).isNotNull();
    assertThat(few.bySex(three)).isEmpty();
    assertThat(few.bySex(new Suppression(1))).hasSize(2);
  }

  private UUID somebody(String name) {
    return entered(institution("Ministry of " + name), "\"phone\": \"%s\"".formatted(number()));
  }

  private static String number() {
    return "+964 " + (1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 9_000_000));
  }

  private UUID entered(String institution, String contact) {
    return send(
            HttpMethod.POST,
            "/api/people",
            null,
            """
            {"names": [{"text": "Somebody", "language": "en"}], "sex": "FEMALE", "institution": "%s", %s,
             "consents": [{"purpose": "REGISTRATION", "wordingVersion": "1",
               "givenOn": "2019-12-01"}]}
            """
                .formatted(institution, contact))
        .expectStatus()
        .isCreated()
        .expectBody(Created.class)
        .returnResult()
        .getResponseBody()
        .id();
  }

  private void attend(UUID event, UUID person) {
    send(HttpMethod.PUT, "/api/attendance/%s/people/%s".formatted(event, person))
        .expectStatus()
        .isNoContent();
  }

  private void withdraw(UUID event, UUID person) {
    send(HttpMethod.DELETE, "/api/attendance/%s/people/%s".formatted(event, person))
        .expectStatus()
        .isNoContent();
  }

  private void total(UUID event, int people) {
    send(HttpMethod.GET, "/api/attendance/" + event)
        .expectBody()
        .jsonPath("$.total")
        .isEqualTo(people);
  }

  private Token token(UUID event) {
    return attendances.findById(event).orElseThrow().register().getFirst().token();
  }

  /** How many people the year's sketch holds, other tests' included. */
  private double reached() {
    counting.recount();
    return reaches
        .findById(Reach.id(new OfficeCode("IQ"), 2019))
        .map(Reach::people)
        .map(Sketch::bytes)
        .map(bytes -> CompactThetaSketch.heapify(MemorySegment.ofArray(bytes)).getEstimate())
        .orElse(0.0);
  }

  private Reach known() {
    return reaches.findById(Reach.id(new OfficeCode("IQ"), 2019)).orElseThrow();
  }
}
