package org.roundtable.events.outcome;

import static org.roundtable.events.EventDriver.registered;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.events.EventDriver;
import org.roundtable.events.EventDriver.Planned;
import org.roundtable.events.EventsServiceTest;
import org.roundtable.events.institution.KnownInstitutions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class OutcomeApiTest extends EventsServiceTest {

  @Autowired private KnownInstitutions institutions;
  private RestTestClient officer;
  private EventDriver driver;
  private String moi;

  @BeforeEach
  void an_officer_signs_in() {
    officer = as("COUNTRY_OFFICER");
    driver = new EventDriver(officer);
    moi = registered(institutions);
  }

  record Recorded(long version, java.util.List<Point> actionPoints) {
    record Point(String id) {}
  }

  record Tasks(@Nullable String next) {}

  @Test
  void what_was_agreed_is_recorded_followed_up_and_found_by_its_last_day() {
    Planned event = held("2019-11-01");
    Recorded recorded =
        put(
                event.path("/outcome"),
                null,
                """
                {"decisions": ["The workplan is taken up"], "recommendations": [],
                 "actionPoints": [
                   {"text": "Name a focal point", "owner": "%s", "due": "2019-12-01",
                    "ownerFunction": "Head of the department"},
                   {"text": "Send the minutes", "due": "2019-11-15"}]}
                """
                    .formatted(moi))
            .expectStatus()
            .isOk()
            .expectBody(Recorded.class)
            .returnResult()
            .getResponseBody();

    String open = "/api/action-points?dueBefore=2019-12-02&size=1";
    String next =
        officer
            .get()
            .uri(open)
            .exchange()
            .expectBody(Tasks.class)
            .returnResult()
            .getResponseBody()
            .next();
    org.assertj.core.api.Assertions.assertThat(next)
        .isEqualTo(recorded.actionPoints().getLast().id());
    officer
        .get()
        .uri(open + "&after=" + next)
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].point.text")
        .isEqualTo("Name a focal point")
        .jsonPath("$.items[0].title")
        .isEqualTo("Workshop on referral");

    for (int i = 0; i < 2; i++) {
      put(
              event.path("/action-points/" + recorded.actionPoints().get(i).id()),
              recorded.version() + i,
              "{\"state\": \"DONE\", \"doneNote\": \"Sent\"}")
          .expectStatus()
          .isOk();
    }
    officer
        .get()
        .uri("/api/action-points?dueBefore=2019-12-02")
        .exchange()
        .expectBody()
        .jsonPath("$.items")
        .isEmpty();
  }

  @Test
  void nothing_comes_of_an_event_that_was_not_held() {
    Planned event = driver.plan("2019-11-02", "");

    put(event.path("/outcome"), null, "{\"decisions\": [\"None\"]}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/event-state");
    officer.get().uri(event.path("/outcome")).exchange().expectStatus().isNotFound();
  }

  @Test
  void an_owner_that_nobody_knows_is_named_and_a_record_is_not_overwritten_unseen() {
    Planned event = held("2019-11-03");

    put(
            event.path("/outcome"),
            null,
            "{\"actionPoints\": [{\"text\": \"Act\", \"owner\": \"Nowhere\", \"due\":"
                + " \"2020-01-01\"}]}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("actionPoints[0].owner");
    put(event.path("/outcome"), null, "{\"decisions\": [\"One\"]}").expectStatus().isOk();
    put(event.path("/outcome"), null, "{\"decisions\": [\"Two\"]}").expectStatus().isEqualTo(422);
    put(event.path("/outcome"), 5L, "{\"decisions\": [\"Two\"]}").expectStatus().isEqualTo(412);
  }

  @Test
  void a_guest_reads_what_came_of_its_events_and_of_no_other() {
    Planned event = driver.invite(driver.plan("2019-11-04", ""), 1, moi);
    Planned held = driver.command(event, "holding", "{}");
    put(held.path("/outcome"), null, "{\"decisions\": [\"One\"]}").expectStatus().isOk();

    guest("PARTNER", moi).get().uri(held.path("/outcome")).exchange().expectStatus().isOk();
    guest("PARTNER", "Other")
        .get()
        .uri(held.path("/outcome"))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private Planned held(String day) {
    return driver.command(driver.plan(day, ""), "holding", "{}");
  }

  private RestTestClient.ResponseSpec put(String path, @Nullable Long version, String body) {
    var request = officer.put().uri(path).contentType(MediaType.APPLICATION_JSON);
    if (version != null) {
      request = request.header("If-Match", "\"" + version + "\"");
    }
    return request.body(body).exchange();
  }
}
