package org.roundtable.events.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.events.EventsServiceTest;
import org.roundtable.events.activity.KnownActivities;
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

  private static final String WHY = "{\"reason\": \"The road is closed\"}";

  @Autowired private KnownInstitutions institutions;
  @Autowired private KnownActivities activities;
  @Autowired private Events events;
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
    wrongState(post(planned.path("/cancellation"), held.etag(), WHY));
  }

  @Test
  void a_cancelled_event_is_not_held() {
    Planned planned = plan();
    Planned cancelled = done(post(planned.path("/cancellation"), planned.etag(), WHY));

    assertThat(cancelled.state()).isEqualTo(EventState.CANCELLED);
    wrongState(post(planned.path("/holding"), cancelled.etag(), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/holding", "/cancellation", "/postponements"})
  void a_stale_if_match_is_refused_and_a_missing_one_asked_for(String command) {
    Planned planned = plan();
    invite(planned, registered("Ministry of Interior"));

    post(planned.path(command), planned.etag(), WHY)
        .expectStatus()
        .isEqualTo(412)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/stale-version");
    post(planned.path(command), null, WHY).expectStatus().isEqualTo(428);
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
    as("COUNTRY_HEAD")
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

  @Test
  void an_event_is_told_with_its_time_zone_its_activities_and_their_objectives() {
    UUID activity = UUID.randomUUID();
    UUID workplan = UUID.randomUUID();
    TestFacts.publish(activity(activity, workplan, 4));
    await().untilAsserted(() -> assertThat(activities.findByItemIn(List.of(activity))).hasSize(1));
    String details =
        ROUNDTABLE.replace(
            "\"aims\"",
            """
            "startTime": "09:30", "endTime": "16:00", "languages": ["ar", "ckb"],
            "onlineLink": "https://meet.example.org/erbil", "coOrganisers": ["RAME"],
            "venue": {"name": "Conference hall"},
            "activities": [{"plan": "%s", "item": "%s"}], "aims"\
            """
                .formatted(workplan, activity));
    Planned planned = planned(post("/api/events", null, details));

    officer
        .get()
        .uri(planned.path(""))
        .exchange()
        .expectBody()
        .jsonPath("$.timeZone")
        .isEqualTo("Asia/Baghdad")
        .jsonPath("$.startTime")
        .isEqualTo("09:30")
        .jsonPath("$.from")
        .isEqualTo("2019-12-15T06:30:00Z")
        .jsonPath("$.objectives[0]")
        .isEqualTo(4);
    try (TestFacts facts = TestFacts.on(Topics.EVENTS)) {
      var record = facts.awaitRecord(told -> ("IQ/" + planned.id()).equals(told.key()));
      assertThat(new String(record.value(), UTF_8))
          .contains("Asia/Baghdad", "\"objectives\":[4]", "\"coOrganisers\":[\"RAME\"]")
          .doesNotContain("meet.example.org");
    }
    officer
        .get()
        .uri("/api/events?objective=4&from=2019-12-15&to=2019-12-15&type=ROUNDTABLE&state=PLANNED")
        .exchange()
        .expectBody()
        .jsonPath("$.items[?(@.id == '%s')]".formatted(planned.id()))
        .exists();
    officer
        .get()
        .uri("/api/events?objective=5")
        .exchange()
        .expectBody()
        .jsonPath("$.items[?(@.id == '%s')]".formatted(planned.id()))
        .doesNotExist();
  }

  @Test
  void an_activity_that_no_plan_has_is_named() {
    post(
            "/api/events",
            null,
            ROUNDTABLE.replace(
                "\"aims\"",
                "\"activities\": [{\"plan\": \"%s\", \"item\": \"%s\"}], \"aims\""
                    .formatted(UUID.randomUUID(), UUID.randomUUID())))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unknown-activity")
        .jsonPath("$.field")
        .isEqualTo("activities[0]");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"startTime\": \"10:00\"', endTime",
    "'\"startTime\": \"10:00\", \"endTime\": \"09:00\"', endTime",
    "'\"timeZone\": \"+03:00\"', timeZone",
    "'\"onlineLink\": \"http://meet.example.org\"', onlineLink",
    "'\"rsvpUntil\": \"2020-01-01T00:00:00Z\"', rsvpUntil",
    "'\"capacity\": 0', capacity",
    "'\"coOrganisers\": [\"IQ\"]', coOrganisers",
  })
  void what_can_not_be_is_named(String wrong, String field) {
    post("/api/events", null, ROUNDTABLE.replace("\"aims\"", wrong + ", \"aims\""))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
  }

  @Test
  void a_guest_sees_its_own_invitation_and_no_other_event() {
    String moi = registered("Ministry of Interior");
    String moj = registered("Ministry of Justice");
    Planned event = invite(plan("2099-06-01"), moi, moj);
    Planned other = plan("2099-06-02");
    RestTestClient guest = guest("NATIONAL_AUTHORITY", moi);

    guest
        .get()
        .uri(event.path(""))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.invited.length()")
        .isEqualTo(1)
        .jsonPath("$.invited[0].code")
        .isEqualTo(moi);
    guest.get().uri(other.path("")).exchange().expectStatus().isNotFound();
    guest
        .get()
        .uri("/api/events")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1);
  }

  @Test
  void a_guest_answers_for_its_own_institution_and_for_no_other() {
    String moi = registered("Ministry of Interior");
    String moj = registered("Ministry of Justice");
    Planned event = invite(plan("2099-06-01"), moi, moj);
    RestTestClient guest = guest("PARTNER", moi);

    rsvp(guest, event, "{\"answer\": \"ACCEPTED\", \"seats\": 2}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.invited[0].granted")
        .isEqualTo(2)
        .jsonPath("$.invited[0].onBehalf")
        .isEqualTo(false);
    rsvp(guest, event, "{\"answer\": \"ACCEPTED\", \"institution\": \"%s\"}".formatted(moj))
        .expectStatus()
        .isNotFound();
    rsvp(guest, event, "{\"answer\": \"ACCEPTED\", \"seats\": 3}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("seats");
    rsvp(officer, event, "{\"answer\": \"DECLINED\", \"institution\": \"%s\"}".formatted(moj))
        .expectBody()
        .jsonPath("$.invited[1].onBehalf")
        .isEqualTo(true);
    rsvp(officer, event, "{\"answer\": \"DECLINED\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("institution");
  }

  @Test
  void institutions_that_answer_in_the_same_moment_are_all_heard_and_no_seat_is_given_twice()
      throws Exception {
    List<String> codes = Stream.generate(() -> registered("Ministry")).limit(6).toList();
    Planned planned =
        planned(
            post(
                "/api/events",
                null,
                ROUNDTABLE
                    .replace("2019-12-15", "2099-06-05")
                    .replace("\"aims\"", "\"capacity\": 7, \"aims\"")));
    Planned event = invite(planned, codes.toArray(String[]::new));

    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> answers =
          codes.stream()
              .<Callable<Integer>>map(code ->
                  () ->
                      rsvp(guest("PARTNER", code), event, "{\"answer\": \"ACCEPTED\"}")
                          .returnResult(Void.class)
                          .getStatus()
                          .value())
              .toList();
      for (Future<Integer> status : together.invokeAll(answers)) {
        assertThat(status.get()).isEqualTo(200);
      }
    }

    Event saved = events.findById(event.id()).orElseThrow();
    assertThat(codes.stream().mapToInt(code -> saved.claimed(new InstitutionCode(code))).sum())
        .isEqualTo(12);
    assertThat(codes.stream().mapToInt(code -> saved.granted(new InstitutionCode(code))).sum())
        .isEqualTo(7);
  }

  @Test
  void an_answer_after_the_last_day_is_refused() {
    String moi = registered("Ministry of Interior");
    Planned event = invite(plan(), moi);

    rsvp(guest("PARTNER", moi), event, "{\"answer\": \"ACCEPTED\"}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/rsvp-closed");
  }

  @Test
  void an_event_to_which_somebody_is_invited_moves_only_with_a_reason() {
    Planned event = invite(plan("2099-06-01"), registered("Ministry of Interior"));
    String later = ROUNDTABLE.replace("2019-12-15", "2099-07-01");

    put(event.path(""), event.etag(), later)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("start");
    Planned postponed = done(post(event.path("/postponements"), event.etag(), WHY));
    assertThat(postponed.state()).isEqualTo(EventState.POSTPONED);
    done(
        post(
            event.path("/reschedulings"),
            postponed.etag(),
            "{\"reason\": \"The road is open\", \"start\": \"2099-07-01\", \"end\": \"2099-07-01\"}"));
    officer
        .get()
        .uri(event.path(""))
        .exchange()
        .expectBody()
        .jsonPath("$.start")
        .isEqualTo("2099-07-01")
        .jsonPath("$.state")
        .isEqualTo("PLANNED")
        .jsonPath("$.changeNote")
        .isEqualTo("The road is open");
  }

  @Test
  void a_session_outside_the_event_is_named_and_one_inside_is_kept() {
    Planned event = plan();
    String session =
        """
        {"agenda": [{"start": "%1$sT09:00", "end": "%1$sT10:00", "title": "Opening",
          "speakers": ["Head of the counter-trafficking department"]}]}
        """;

    put(event.path("/agenda"), event.etag(), session.formatted("2019-12-16"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("agenda[0].start");
    put(event.path("/agenda"), event.etag(), session.formatted("2019-12-15"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.agenda[0].id")
        .exists();
  }

  @Test
  void the_pages_follow_the_days_of_the_events() {
    Planned second = plan("2098-03-02");
    Planned first = plan("2098-03-01");

    String next =
        officer
            .get()
            .uri("/api/events?from=2098-03-01&to=2098-03-02&size=1")
            .exchange()
            .expectBody(Pages.class)
            .returnResult()
            .getResponseBody()
            .next();
    assertThat(next).isEqualTo(first.id().toString());
    officer
        .get()
        .uri("/api/events?from=2098-03-01&to=2098-03-02&size=1&after=" + next)
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo(second.id().toString());
  }

  record Pages(@Nullable String next) {}

  private RestTestClient.ResponseSpec rsvp(RestTestClient who, Planned event, String answer) {
    return who.put()
        .uri(event.path("/rsvp"))
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer)
        .exchange();
  }

  private RestTestClient.ResponseSpec put(String path, String etag, String body) {
    return officer
        .put()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .header("If-Match", etag)
        .body(body)
        .exchange();
  }

  private Planned plan(String day) {
    return planned(post("/api/events", null, ROUNDTABLE.replace("2019-12-15", day)));
  }

  private static Planned planned(RestTestClient.ResponseSpec answer) {
    return answer
        .expectStatus()
        .isCreated()
        .expectBody(Planned.class)
        .returnResult()
        .getResponseBody();
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
    return planned(post("/api/events", null, ROUNDTABLE));
  }

  private Planned invite(Planned event, String... codes) {
    return done(post(event.path("/invitations"), event.etag(), invitation(codes)));
  }

  private static String invitation(String... codes) {
    return Stream.of(codes)
        .map("{\"code\": \"%s\", \"seats\": 2}"::formatted)
        .collect(Collectors.joining(", ", "{\"institutions\": [", "]}"));
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
