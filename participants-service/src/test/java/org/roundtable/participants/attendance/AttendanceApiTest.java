package org.roundtable.participants.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.participants.ParticipantsServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

class AttendanceApiTest extends ParticipantsServiceTest {

  @Test
  void registered_people_are_told_to_others_as_counts_only() {
    UUID event = knownEvent();
    String moi = institution("Ministry of Interior");
    String moj = institution("Ministry of Justice");
    List<UUID> people = List.of(person(moi, "FEMALE"), person(moi, "MALE"), person(moj, "MALE"));
    people.forEach(person -> register(event, person).expectStatus().isNoContent());

    try (TestFacts facts = TestFacts.on(Topics.ATTENDANCE)) {
      AttendanceFact fact =
          facts.awaitFact(AttendanceFact.class, f -> f.id().equals(event) && f.total() == 3);
      assertThat(fact.country().value()).isEqualTo("IQ");
      assertThat(fact.bySex())
          .containsExactly(
              new AttendanceFact.BySex(Sex.FEMALE, 1), new AttendanceFact.BySex(Sex.MALE, 2));
      assertThat(fact.byInstitution())
          .extracting(i -> i.name() + " " + i.count())
          .containsExactlyInAnyOrder("Ministry of Interior 2", "Ministry of Justice 1");
      assertThat(facts.records())
          .filteredOn(record -> record.key().equals(fact.key()))
          .hasSizeGreaterThanOrEqualTo(3)
          .allSatisfy(record ->
              assertThat(new String(record.value(), UTF_8))
                  .doesNotContain(people.stream().map(UUID::toString).toList()));
    }
  }

  @Test
  void registering_twice_counts_once_and_taking_back_counts_nobody() {
    UUID event = knownEvent();
    UUID person = person(institution("Ministry of Interior"), "FEMALE");
    register(event, person).expectStatus().isNoContent();
    register(event, person).expectHeader().valueEquals("ETag", "\"0\"");
    attendance(event).jsonPath("$.total").isEqualTo(1);

    withdraw(event, person).expectStatus().isNoContent();
    withdraw(event, person).expectHeader().valueEquals("ETag", "\"1\"");

    try (TestFacts facts = TestFacts.on(Topics.ATTENDANCE)) {
      AttendanceFact fact =
          facts.awaitFact(AttendanceFact.class, f -> f.id().equals(event) && f.version() == 1);
      assertThat(fact.total()).isZero();
      assertThat(fact.bySex()).isEmpty();
      assertThat(fact.byInstitution()).isEmpty();
    }
  }

  @Test
  void several_clerks_register_for_one_event_at_once_and_nobody_is_lost()
      throws ExecutionException, InterruptedException {
    UUID event = knownEvent();
    String institution = institution("Ministry of Interior");
    List<UUID> people = Stream.generate(() -> person(institution, "NOT_STATED")).limit(16).toList();

    try (var clerks = Executors.newFixedThreadPool(8)) {
      List<Future<RestTestClient.ResponseSpec>> answers =
          people.stream().map(person -> clerks.submit(() -> register(event, person))).toList();
      for (Future<RestTestClient.ResponseSpec> answer : answers) {
        answer.get().expectStatus().isNoContent();
      }
    }

    attendance(event)
        .jsonPath("$.total")
        .isEqualTo(16)
        .jsonPath("$.version")
        .isEqualTo(15)
        .jsonPath("$.bySex.NOT_STATED")
        .isEqualTo(16);
  }

  @Test
  void a_count_sheet_stands_where_names_must_not_be_taken() {
    UUID event = knownEvent();
    String moi = institution("Ministry of Interior");
    String ngo = institution("Women's network");

    count(event, null, "[%s, %s]".formatted(row(moi, 1, 9), row(ngo, 2, 0)))
        .expectStatus()
        .isNoContent()
        .expectHeader()
        .valueEquals("ETag", "\"0\"");

    attendance(event)
        .jsonPath("$.total")
        .isEqualTo(12)
        .jsonPath("$.bySex.FEMALE")
        .isEqualTo(3)
        .jsonPath("$.byInstitution.length()")
        .isEqualTo(2)
        .jsonPath("$.bySexAndInstitution['%s'].MALE".formatted(moi))
        .isEqualTo(9);
    as("REGIONAL_COORDINATOR")
        .get()
        .uri("/api/attendance/" + event)
        .exchange()
        .expectBody()
        .jsonPath("$.total")
        .isEqualTo(12)
        .jsonPath("$.bySexAndInstitution")
        .doesNotExist();
  }

  @Test
  void a_count_sheet_is_replaced_by_who_has_read_it() {
    UUID event = knownEvent();
    String moi = institution("Ministry of Interior");
    String rows = "[%s]".formatted(row(moi, 3, 9));

    count(event, "\"0\"", rows).expectStatus().isEqualTo(412);
    count(event, null, rows).expectStatus().isNoContent();
    count(event, null, rows).expectStatus().isEqualTo(428);
    count(event, "\"7\"", rows).expectStatus().isEqualTo(412);
    count(event, "\"0\"", "[%s]".formatted(row(moi, 4, 9)))
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
  }

  @Test
  void a_sheet_that_counts_nobody_is_not_told_unless_somebody_was() {
    UUID quiet = knownEvent();
    UUID emptied = knownEvent();
    String moi = institution("Ministry of Interior");
    count(quiet, null, "[%s]".formatted(row(moi, 0, 0))).expectStatus().isNoContent();
    count(emptied, null, "[%s]".formatted(row(moi, 3, 9))).expectStatus().isNoContent();
    count(emptied, "\"0\"", "[]").expectStatus().isNoContent();

    try (TestFacts facts = TestFacts.on(Topics.ATTENDANCE)) {
      facts.awaitFact(AttendanceFact.class, f -> f.id().equals(emptied) && f.total() == 0);
      assertThat(facts.records()).noneMatch(record -> record.key().equals("IQ/" + quiet));
    }
  }

  @Test
  void a_sheet_without_figures_is_no_zero() {
    UUID dinner = knownEvent();
    UUID named = knownEvent();
    String moi = institution("Ministry of Interior");

    sheet(dinner, null, "{\"rows\": [], \"figuresPublished\": false}").expectStatus().isNoContent();
    sheet(named, null, "{\"rows\": [{\"institution\": \"%s\"}]}".formatted(moi))
        .expectStatus()
        .isNoContent();

    attendance(dinner).jsonPath("$.figuresPublished").isEqualTo(false);
    attendance(named)
        .jsonPath("$.figuresPublished")
        .isEqualTo(false)
        .jsonPath("$.represented[0].code")
        .isEqualTo(moi);
    try (TestFacts facts = TestFacts.on(Topics.ATTENDANCE)) {
      AttendanceFact fact = facts.awaitFact(AttendanceFact.class, f -> f.id().equals(dinner));
      assertThat(fact.hasFigures()).isFalse();
      assertThat(fact.bySex()).isEmpty();
    }
    problem(register(dinner, person(moi, "FEMALE")), HttpStatus.CONFLICT, "attendance-kind");

    count(named, "\"0\"", "[%s]".formatted(row(moi, 3, 9))).expectStatus().isNoContent();
    attendance(named).jsonPath("$.figuresPublished").isEqualTo(true);
    attendance(named).jsonPath("$.byKind.MINISTRY").isEqualTo(12);
  }

  @Test
  void a_sheet_with_figures_for_some_institutions_only_would_have_a_wrong_total() {
    UUID event = knownEvent();
    String moi = institution("Ministry of Interior");
    String moj = institution("Ministry of Justice");

    field(
        count(event, null, "[%s, {\"institution\": \"%s\"}]".formatted(row(moi, 1, 9), moj)),
        "rows[1].female");
    field(
        sheet(
            event, null, "{\"rows\": [%s], \"figuresPublished\": false}".formatted(row(moi, 1, 9))),
        "rows[0].female");
  }

  @Test
  void a_negative_count_an_unknown_and_a_repeated_institution_are_named() {
    UUID event = knownEvent();
    String moi = institution("Ministry of Interior");

    field(count(event, null, "[%s]".formatted(row(moi, -1, 9))), "rows[0].female");
    field(
        count(event, null, "[%s, %s]".formatted(row(moi, 1, 9), row("Nowhere", 1, 1))),
        "rows[1].institution");
    field(
        count(event, null, "[%s, %s]".formatted(row(moi, 1, 9), row(moi, 1, 1))),
        "rows[1].institution");
    field(
        count(event, null, "[{\"institution\": \"%s\", \"male\": 1.5}]".formatted(moi)),
        "rows[0].male");
  }

  @Test
  void an_event_has_a_register_or_a_count_sheet() {
    UUID registered = knownEvent();
    UUID counted = knownEvent();
    String moi = institution("Ministry of Interior");
    UUID person = person(moi, "MALE");
    register(registered, person);
    count(counted, null, "[%s]".formatted(row(moi, 3, 9)));

    problem(
        count(registered, "\"0\"", "[%s]".formatted(row(moi, 3, 9))),
        HttpStatus.CONFLICT,
        "attendance-kind");
    problem(register(counted, person), HttpStatus.CONFLICT, "attendance-kind");
  }

  @Test
  void an_unknown_event_may_just_have_been_created() {
    UUID unknown = UUID.randomUUID();
    UUID person = person(institution("Ministry of Interior"), "MALE");

    problem(register(unknown, person), HttpStatus.NOT_FOUND, "unknown-event")
        .jsonPath("$.detail")
        .value(detail -> assertThat((String) detail).contains("try again"));
    problem(count(unknown, null, "[]"), HttpStatus.NOT_FOUND, "unknown-event");
    problem(
        send(HttpMethod.GET, "/api/attendance/" + unknown), HttpStatus.NOT_FOUND, "unknown-event");
  }

  @Test
  void nobody_attends_an_event_that_was_called_off_and_no_unknown_person_any() {
    UUID event = knownEvent();
    problem(register(event, UUID.randomUUID()), HttpStatus.NOT_FOUND, "not-found");
    UUID person = person(institution("Ministry of Interior"), "MALE");
    TestFacts.publish(event(event, 1, EventState.CANCELLED, "IQ"));
    knownEvent();

    problem(register(event, person), HttpStatus.CONFLICT, "event-cancelled");
  }

  @Test
  void a_coordinator_counts_but_registers_nobody() {
    UUID event = knownEvent();
    RestTestClient coordinator = as("REGIONAL_COORDINATOR");

    coordinator
        .put()
        .uri("/api/attendance/%s/people/%s".formatted(event, UUID.randomUUID()))
        .exchange()
        .expectStatus()
        .isForbidden();
    anonymous.get().uri("/api/attendance/" + event).exchange().expectStatus().isUnauthorized();
  }

  private RestTestClient.ResponseSpec register(UUID event, UUID person) {
    return send(HttpMethod.PUT, "/api/attendance/%s/people/%s".formatted(event, person));
  }

  private RestTestClient.ResponseSpec withdraw(UUID event, UUID person) {
    return send(HttpMethod.DELETE, "/api/attendance/%s/people/%s".formatted(event, person));
  }

  private RestTestClient.ResponseSpec count(UUID event, String etag, String rows) {
    return sheet(event, etag, "{\"rows\": %s}".formatted(rows));
  }

  private RestTestClient.ResponseSpec sheet(UUID event, String etag, String body) {
    return send(HttpMethod.PUT, "/api/attendance/%s/count-sheet".formatted(event), etag, body);
  }

  private RestTestClient.BodyContentSpec attendance(UUID event) {
    return send(HttpMethod.GET, "/api/attendance/" + event).expectStatus().isOk().expectBody();
  }

  private static String row(String institution, int female, int male) {
    return "{\"institution\": \"%s\", \"female\": %d, \"male\": %d}"
        .formatted(institution, female, male);
  }

  private static void field(RestTestClient.ResponseSpec answer, String field) {
    answer.expectStatus().isEqualTo(422).expectBody().jsonPath("$.field").isEqualTo(field);
  }

  private static RestTestClient.BodyContentSpec problem(
      RestTestClient.ResponseSpec answer, HttpStatus status, String type) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + type);
  }
}
