package org.roundtable.participants.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.participants.TrainingFact;
import org.roundtable.contracts.participants.TrainingFact.Change;
import org.roundtable.contracts.participants.TrainingFact.Use;
import org.roundtable.participants.ParticipantsServiceTest;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class TrainingApiTest extends ParticipantsServiceTest {

  @Test
  void what_a_training_did_is_told_as_numbers_only() {
    UUID event = knownEvent();
    String moi = institution("Ministry of Interior");
    UUID better = attending(event, moi);
    UUID same = attending(event, moi);
    score(event, better, "{\"pre\": 40}").expectStatus().isNoContent();
    score(event, better, "{\"post\": 75}").expectStatus().isNoContent();
    score(event, same, "{\"pre\": 50, \"post\": 50}").expectStatus().isNoContent();
    followUp(event, better, "{\"after\": \"MONTHS_3\", \"usesSkills\": \"PARTLY\"}")
        .expectStatus()
        .isNoContent();

    send(HttpMethod.GET, "/api/attendance/%s/training".formatted(event))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.byChange.HIGHER")
        .isEqualTo(1)
        .jsonPath("$.byChange.SAME")
        .isEqualTo(1)
        .jsonPath("$.byUse.MONTHS_3.PARTLY")
        .isEqualTo(1);
    try (TestFacts facts = TestFacts.on(Topics.TRAINING)) {
      TrainingFact fact =
          facts.awaitFact(
              TrainingFact.class, f -> f.id().equals(event) && !f.followUps().isEmpty());
      assertThat(fact.scored()).isEqualTo(2);
      assertThat(fact.byChange())
          .containsExactly(
              new TrainingFact.ByChange(Change.HIGHER, 1),
              new TrainingFact.ByChange(Change.SAME, 1));
      assertThat(fact.followUps().getFirst().byUse())
          .containsExactly(new TrainingFact.ByUse(Use.PARTLY, 1));
      assertThat(facts.records())
          .allSatisfy(record ->
              assertThat(new String(record.value(), UTF_8)).doesNotContain(better.toString()));
    }
  }

  @Test
  void a_score_has_its_limits_and_is_given_to_those_who_attended() {
    UUID event = knownEvent();
    String moi = institution("Ministry of Interior");
    UUID person = attending(event, moi);

    field(score(event, person, "{\"pre\": 101}"), "pre");
    field(score(event, person, "{\"post\": -1}"), "post");
    field(followUp(event, person, "{\"after\": \"MONTHS_9\", \"usesSkills\": \"YES\"}"), "after");
    score(event, person(moi, "MALE"), "{\"pre\": 40}").expectStatus().isNotFound();
  }

  @Test
  void attendance_is_certified_once_the_event_was_held_to_whoever_came() {
    UUID event = knownEvent();
    String moi = institution("Ministry of Interior");
    UUID person = attending(event, moi);
    String path = "/api/attendance/%s/certificates/%s".formatted(event, person);
    send(HttpMethod.GET, path)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/event-not-held");

    TestFacts.publish(event(event, 1, EventState.HELD, "IQ"));
    knownEvent();

    assertPdf(send(HttpMethod.GET, path + "?language=ckb"));
    send(HttpMethod.GET, "/api/attendance/%s/certificates/%s".formatted(event, person(moi, "MALE")))
        .expectStatus()
        .isNotFound();
    send(HttpMethod.GET, path + "?language=tlh").expectStatus().isEqualTo(422);
  }

  @Test
  void a_sheet_to_sign_has_nobodys_name_on_it() {
    UUID event = knownEvent();

    assertPdf(
        send(HttpMethod.GET, "/api/attendance/%s/sign-in-sheet.pdf?language=ar".formatted(event)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_certificate_says_who_took_part_in_what_in_each_language(Language language) {
    KnownEvent event =
        new KnownEvent(
            "IQ/1",
            0,
            Samples.nobody().office(),
            UUID.randomUUID(),
            EventState.HELD,
            Samples.nobody().country(),
            new org.roundtable.contracts.PublicText("Training of investigators"),
            LocalDate.of(2019, 12, 15),
            LocalDate.of(2019, 12, 17),
            java.util.List.of());

    String said =
        Papers.certificate(
                language,
                "Shirin Testova",
                Samples.institution("MoI"),
                event,
                "Office Iraq",
                LocalDate.of(2019, 12, 20))
            .toString();

    assertThat(said)
        .contains("Shirin Testova", "Institution MoI", "Training of investigators", "Office Iraq")
        .doesNotContain("{name}", "{days}");
  }

  private UUID attending(UUID event, String institution) {
    UUID person = person(institution, "FEMALE");
    send(HttpMethod.PUT, "/api/attendance/%s/people/%s".formatted(event, person))
        .expectStatus()
        .isNoContent();
    return person;
  }

  private RestTestClient.ResponseSpec score(UUID event, UUID person, String body) {
    return send(
        HttpMethod.PUT,
        "/api/attendance/%s/training/scores/%s".formatted(event, person),
        null,
        body);
  }

  private RestTestClient.ResponseSpec followUp(UUID event, UUID person, String body) {
    return send(
        HttpMethod.PUT,
        "/api/attendance/%s/training/follow-ups/%s".formatted(event, person),
        null,
        body);
  }

  private static void assertPdf(RestTestClient.ResponseSpec answer) {
    byte[] pdf =
        answer
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PDF)
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    assertThat(new String(pdf, 0, 5, UTF_8)).isEqualTo("%PDF-");
  }

  private static void field(RestTestClient.ResponseSpec answer, String field) {
    answer.expectStatus().isEqualTo(422).expectBody().jsonPath("$.field").isEqualTo(field);
  }
}
