package org.roundtable.events.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.events.EventsServiceTest;
import org.roundtable.events.institution.KnownInstitutions;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class EventApiTest extends EventsServiceTest {

  private static final String ROUNDTABLE =
      """
      {"type": "ROUNDTABLE", "title": "Roundtable to commence project implementation in Iraq",
       "city": "Erbil", "country": "IQ", "start": "2019-12-15", "end": "2019-12-15",
       "aims": ["Present the detailed draft workplan to the committee"]}
      """;

  @Autowired private KnownInstitutions institutions;
  private RestTestClient officer;

  record Planned(UUID id, long version, EventState state) {

    String etag() {
      return "\"" + version + "\"";
    }

    String path(String rest) {
      return "/api/events/" + id + rest;
    }
  }

  @BeforeEach
  void sign_in() {
    officer = as("COUNTRY_OFFICER");
  }

  @Test
  void an_event_is_told_to_others_with_whom_it_invited_and_that_it_was_held() {
    String moi = registered("Ministry of Interior");
    String moj = registered("Ministry of Justice");
    Planned planned = plan();

    Planned invited = invite(planned, moi, moj);
    Planned held = done(post(planned.path("/holding"), invited.etag(), ""));
    assertThat(held.state()).isEqualTo(EventState.HELD);

    try (TestFacts facts = TestFacts.on(Topics.EVENTS)) {
      EventFact fact =
          facts.awaitFact(
              EventFact.class, f -> f.id().equals(planned.id()) && f.state() == EventState.HELD);
      assertThat(fact.version()).isEqualTo(2);
      assertThat(fact.invited())
          .extracting(institution -> institution.name().value())
          .containsExactly("Ministry of Interior", "Ministry of Justice");
      assertThat(facts.records())
          .as("each change is told, perhaps more than once")
          .filteredOn(record -> record.key().equals(fact.key()))
          .extracting(record -> new String(record.headers().lastHeader("ce_id").value(), UTF_8))
          .containsOnly(fact.id() + ":0", fact.id() + ":1", fact.id() + ":2");
    }
  }

  @Test
  void inviting_twice_invites_once() {
    String moi = registered("Ministry of Interior");
    Planned invited = invite(plan(), moi);

    Planned again = invite(invited, moi);

    assertThat(again.version()).isEqualTo(invited.version());
    officer
        .get()
        .uri(invited.path(""))
        .exchange()
        .expectBody()
        .jsonPath("$.invited.length()")
        .isEqualTo(1)
        .jsonPath("$.invited[0].kind")
        .isEqualTo("MINISTRY")
        .jsonPath("$.outbox")
        .doesNotExist();
  }

  @Test
  void an_unknown_institution_is_named_and_nobody_is_invited() {
    String moi = registered("Ministry of Interior");
    Planned planned = plan();

    post(planned.path("/invitations"), planned.etag(), invitation(moi, "Nowhere"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unknown-institution")
        .jsonPath("$.field")
        .isEqualTo("institutions[1]")
        .jsonPath("$.detail")
        .value(detail -> assertThat((String) detail).contains("Nowhere", "try again"));
    officer.get().uri(planned.path("")).exchange().expectBody().jsonPath("$.invited").isEmpty();
  }

  @Test
  void an_end_before_the_start_is_named() {
    post(
            "/api/events",
            null,
            ROUNDTABLE.replace("\"end\": \"2019-12-15\"", "\"end\": \"2019-12-14\""))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/invalid-field")
        .jsonPath("$.field")
        .isEqualTo("end");
  }

  @Test
  void a_country_that_is_none_is_named() {
    post("/api/events", null, ROUNDTABLE.replace("\"IQ\"", "\"XX\""))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("country");
  }

  @Test
  void a_held_event_is_not_held_again() {
    Planned planned = plan();
    Planned held = done(post(planned.path("/holding"), planned.etag(), ""));

    wrongState(post(planned.path("/holding"), held.etag(), ""));
    wrongState(post(planned.path("/cancellation"), held.etag(), ""));
  }

  @Test
  void a_cancelled_event_is_not_held() {
    Planned planned = plan();
    Planned cancelled = done(post(planned.path("/cancellation"), planned.etag(), ""));

    assertThat(cancelled.state()).isEqualTo(EventState.CANCELLED);
    wrongState(post(planned.path("/holding"), cancelled.etag(), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/holding", "/cancellation"})
  void a_stale_if_match_is_refused_and_a_missing_one_asked_for(String command) {
    Planned planned = plan();
    invite(planned, registered("Ministry of Interior"));

    post(planned.path(command), planned.etag(), "")
        .expectStatus()
        .isEqualTo(412)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/stale-version");
    post(planned.path(command), null, "").expectStatus().isEqualTo(428);
  }

  @Test
  void a_coordinator_organises_events_and_a_reader_does_not() {
    as("REGIONAL_COORDINATOR")
        .post()
        .uri("/api/events")
        .contentType(MediaType.APPLICATION_JSON)
        .body(ROUNDTABLE)
        .exchange()
        .expectStatus()
        .isCreated();
    as("PARTNER")
        .post()
        .uri("/api/events")
        .contentType(MediaType.APPLICATION_JSON)
        .body(ROUNDTABLE)
        .exchange()
        .expectStatus()
        .isForbidden();
    anonymous.get().uri("/api/events").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void events_are_read_page_by_page() {
    plan();
    plan();

    officer
        .get()
        .uri("/api/events?size=1")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.next")
        .exists();
  }

  private static void wrongState(RestTestClient.ResponseSpec answer) {
    answer
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/event-state");
  }

  /** Registers a ministry as the participants service would, and waits until that is heard here. */
  private String registered(String name) {
    String code = "M" + UUID.randomUUID().toString().substring(0, 8);
    TestFacts.publish(ministry(UUID.randomUUID(), 0, code, name));
    await()
        .untilAsserted(() ->
            assertThat(institutions.findByCodeIn(List.of(new InstitutionCode(code)))).hasSize(1));
    return code;
  }

  private Planned plan() {
    return post("/api/events", null, ROUNDTABLE)
        .expectStatus()
        .isCreated()
        .expectBody(Planned.class)
        .returnResult()
        .getResponseBody();
  }

  private Planned invite(Planned event, String... codes) {
    return done(post(event.path("/invitations"), event.etag(), invitation(codes)));
  }

  private static String invitation(String... codes) {
    return "{\"institutions\": [\"" + String.join("\", \"", codes) + "\"]}";
  }

  private static Planned done(RestTestClient.ResponseSpec answer) {
    return answer.expectStatus().isOk().expectBody(Planned.class).returnResult().getResponseBody();
  }

  private RestTestClient.ResponseSpec post(String path, @Nullable String etag, String body) {
    var request = officer.post().uri(path).contentType(MediaType.APPLICATION_JSON);
    if (etag != null) {
      request = request.header("If-Match", etag);
    }
    return request.body(body).exchange();
  }
}
