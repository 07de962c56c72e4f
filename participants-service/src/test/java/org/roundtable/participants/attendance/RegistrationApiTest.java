package org.roundtable.participants.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.events.EventState;
import org.roundtable.participants.ParticipantsServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class RegistrationApiTest extends ParticipantsServiceTest {

  /** A nominee as the guest hears of them. */
  record Nominated(UUID registration, UUID person, String state) {}

  @Autowired private Registrations registrations;
  @Autowired private Attendances attendances;
  @Autowired private Tickets tickets;

  @Test
  void a_nominee_is_confirmed_gets_a_ticket_and_is_let_in() {
    String moi = institution("Ministry of Interior");
    UUID event = knownEvent(moi);
    Nominated nominee = nominated(event, moi, "Shirin Testova");
    String path = path(event, nominee.registration());

    problem(send(HttpMethod.GET, path + "/ticket"), HttpStatus.CONFLICT, "place-not-confirmed");
    send(HttpMethod.PUT, path, "\"0\"", "{\"state\": \"CONFIRMED\"}")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
    String svg =
        send(HttpMethod.GET, path + "/ticket")
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Cache-Control", "no-store")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    String code = code(nominee.registration());
    assertThat(svg).startsWith("<svg").contains(code).doesNotContain("Shirin");
    send(HttpMethod.GET, "/api/attendance/%s/check-in-list".formatted(event))
        .expectBody()
        .jsonPath("$.entries[0].hash")
        .isEqualTo(Tickets.hash(code))
        .jsonPath("$.entries[0].institution")
        .isEqualTo(moi)
        .jsonPath("$.entries[0].checkedIn")
        .doesNotExist();

    checkIn(
            event,
            "{\"code\": \"%s\", \"at\": \"2019-12-15T06:30:00Z\"}".formatted(code.toLowerCase()))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.results[0].outcome")
        .isEqualTo("CHECKED_IN");
    checkIn(event, "{\"code\": \"%s\"}, {\"code\": \"NOBODY\"}".formatted(code))
        .expectBody()
        .jsonPath("$.results[0].outcome")
        .isEqualTo("ALREADY")
        .jsonPath("$.results[0].at")
        .isEqualTo("2019-12-15T06:30:00Z")
        .jsonPath("$.results[1].outcome")
        .isEqualTo("UNKNOWN");
    send(HttpMethod.GET, "/api/attendance/" + event)
        .expectBody()
        .jsonPath("$.total")
        .isEqualTo(1)
        .jsonPath("$.bySex.FEMALE")
        .isEqualTo(1);
  }

  @Test
  void ten_thousand_showings_of_one_ticket_count_once_and_change_nothing() {
    String moi = institution("Ministry of Interior");
    UUID event = knownEvent(moi);
    String code = code(registered(event, person(moi, "MALE")));
    String batch =
        String.join(", ", Collections.nCopies(500, "{\"code\": \"%s\"}".formatted(code)));

    for (int round = 0; round < 20; round++) {
      checkIn(event, batch)
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.results.length()")
          .isEqualTo(500)
          .jsonPath("$.results[499].outcome")
          .isEqualTo("ALREADY");
    }

    Attendance attendance = attendances.findById(event).orElseThrow();
    assertThat(attendance.version()).isZero();
    assertThat(attendance.register()).hasSize(1);
    assertThat(registrations.withTicket(Tickets.hash(code)).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void a_guest_sees_and_names_people_of_their_own_institution_only() {
    String moi = institution("Ministry of Interior");
    String moj = institution("Ministry of Justice");
    UUID event = knownEvent(moi);
    Nominated nominee = nominated(event, moi, "Shirin Testova");
    String nominations = "/api/attendance/%s/nominations".formatted(event);

    guestOf(moi)
        .get()
        .uri(nominations)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].name")
        .isEqualTo("Shirin Testova")
        .jsonPath("$.items[0].state")
        .isEqualTo("NOMINATED");
    problem(guestOf(moj).get().uri(nominations).exchange(), HttpStatus.NOT_FOUND, "unknown-event");
    problem(nominate(event, moj, "Somebody Else"), HttpStatus.NOT_FOUND, "unknown-event");
    problem(
        guestOf(moj).delete().uri(nominations + "/" + nominee.registration()).exchange(),
        HttpStatus.NOT_FOUND,
        "unknown-event");

    send(HttpMethod.PUT, path(event, nominee.registration()), "\"0\"", "{\"state\": \"CONFIRMED\"}")
        .expectStatus()
        .isOk();
    problem(
        guestOf(moi).delete().uri(nominations + "/" + nominee.registration()).exchange(),
        HttpStatus.CONFLICT,
        "place-confirmed");
    Nominated second = nominated(event, moi, "Avin Testova");
    guestOf(moi)
        .delete()
        .uri(nominations + "/" + second.registration())
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  @Test
  void a_guest_does_not_see_whom_the_office_registered() {
    String moi = institution("Ministry of Interior");
    UUID event = knownEvent(moi);
    UUID place = registered(event, person(moi, "MALE"));

    guestOf(moi)
        .get()
        .uri("/api/attendance/%s/nominations".formatted(event))
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
    problem(
        guestOf(moi)
            .delete()
            .uri("/api/attendance/%s/nominations/%s".formatted(event, place))
            .exchange(),
        HttpStatus.NOT_FOUND,
        "not-found");
  }

  @Test
  void each_person_has_one_place_and_each_bad_request_is_named() {
    String moi = institution("Ministry of Interior");
    UUID event = knownEvent(moi);
    UUID person = person(moi, "MALE");
    UUID place = registered(event, person);
    String registrations = "/api/attendance/%s/registrations".formatted(event);

    problem(
        send(HttpMethod.POST, registrations, null, "{\"person\": \"%s\"}".formatted(person)),
        HttpStatus.CONFLICT,
        "already-exists");
    field(
        send(
            HttpMethod.POST,
            registrations,
            null,
            "{\"person\": \"%s\"}".formatted(UUID.randomUUID())),
        "person");
    send(HttpMethod.PUT, path(event, place), null, "{\"state\": \"DECLINED\"}")
        .expectStatus()
        .isEqualTo(428);
    field(send(HttpMethod.PUT, path(event, place), "\"0\"", "{\"state\": \"PERHAPS\"}"), "state");
    problem(send(HttpMethod.GET, path(knownEvent(), place)), HttpStatus.NOT_FOUND, "not-found");
    field(checkIn(event, ""), "checkIns");
    field(
        checkIn(
            event, "{\"code\": \"%s\", \"at\": \"2999-01-01T00:00:00Z\"}".formatted(code(place))),
        "checkIns[0].at");
    field(nominate(event, moi, " "), "name.text");
    checkIn(knownEvent(), "{\"code\": \"%s\"}".formatted(code(place)))
        .expectBody()
        .jsonPath("$.results[0].outcome")
        .isEqualTo("UNKNOWN");
  }

  @Test
  void nobody_is_let_in_without_a_confirmed_place_or_to_an_event_that_was_called_off() {
    String moi = institution("Ministry of Interior");
    UUID event = knownEvent(moi);
    UUID place = registered(event, person(moi, "MALE"));
    String code = code(place);
    send(HttpMethod.PUT, path(event, place), "\"0\"", "{\"state\": \"DECLINED\"}")
        .expectStatus()
        .isOk();
    checkIn(event, "{\"code\": \"%s\"}".formatted(code))
        .expectBody()
        .jsonPath("$.results[0].outcome")
        .isEqualTo("UNKNOWN");

    TestFacts.publish(event(event, 1, EventState.CANCELLED, "IQ"));
    knownEvent();
    problem(
        checkIn(event, "{\"code\": \"%s\"}".formatted(code)),
        HttpStatus.CONFLICT,
        "event-cancelled");
  }

  private UUID registered(UUID event, UUID person) {
    return send(
            HttpMethod.POST,
            "/api/attendance/%s/registrations".formatted(event),
            null,
            "{\"person\": \"%s\"}".formatted(person))
        .expectStatus()
        .isCreated()
        .expectBody(RegistrationApi.Answer.class)
        .returnResult()
        .getResponseBody()
        .id();
  }

  private String code(UUID place) {
    return tickets.code(place, registrations.findById(place).orElseThrow().ticket());
  }

  private Nominated nominated(UUID event, String institution, String name) {
    return nominate(event, institution, name)
        .expectStatus()
        .isCreated()
        .expectBody(Nominated.class)
        .returnResult()
        .getResponseBody();
  }

  private RestTestClient.ResponseSpec nominate(UUID event, String institution, String name) {
    return guestOf(institution)
        .post()
        .uri("/api/attendance/%s/nominations".formatted(event))
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"name": {"text": "%s", "language": "en"}, "sex": "FEMALE", "position": "Director",
             "consent": {"purpose": "REGISTRATION", "wordingVersion": "1",
              "givenOn": "2019-12-01"}}
            """
                .formatted(name))
        .exchange();
  }

  private RestTestClient.ResponseSpec checkIn(UUID event, String shown) {
    return send(
        HttpMethod.POST,
        "/api/attendance/%s/check-ins".formatted(event),
        null,
        "{\"checkIns\": [%s]}".formatted(shown));
  }

  private static String path(UUID event, UUID registration) {
    return "/api/attendance/%s/registrations/%s".formatted(event, registration);
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
