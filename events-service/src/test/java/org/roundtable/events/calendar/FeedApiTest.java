package org.roundtable.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.roundtable.events.EventsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class FeedApiTest extends EventsServiceTest {

  record Made(UUID id, URI url) {}

  @Autowired private Feeds feeds;

  @Test
  void whoever_knows_a_feeds_address_reads_it_without_signing_in() {
    String event = planned("IQ", "2099-03-01");
    String elsewhere = planned("BE", "2099-03-01");
    RestTestClient officer = as("COUNTRY_OFFICER");
    Made feed = made(officer, "{\"scope\": \"COUNTRY\"}");

    String calendar = read(feed);

    assertThat(calendar).startsWith("BEGIN:VCALENDAR").contains(event).doesNotContain(elsewhere);
    assertThat(feeds.findById(feed.id()).orElseThrow().toString())
        .as("the secret is kept nowhere")
        .doesNotContain(secret(feed));
    officer
        .delete()
        .uri("/api/calendar-feeds/" + feed.id())
        .exchange()
        .expectStatus()
        .isNoContent();
    anonymous.get().uri(feed.url()).exchange().expectStatus().isNotFound();
  }

  @Test
  void a_guess_finds_nothing_and_nothing_else_is_open() {
    anonymous.get().uri("/api/calendar/guess.ics").exchange().expectStatus().isNotFound();
    anonymous.get().uri("/api/calendar-feeds").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void a_guest_subscribes_to_what_it_is_invited_to_and_to_nothing_else() {
    String event = planned("IQ", "2099-03-02");
    RestTestClient guest = guest("NATIONAL_AUTHORITY", "Nobody-Invited");

    assertThat(read(made(guest, "{\"scope\": \"MINE\"}"))).doesNotContain(event);
    post(guest, "{\"scope\": \"COUNTRY\", \"country\": \"IQ\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("scope");
  }

  @Test
  void a_feed_of_an_objective_names_which() {
    post(as("COUNTRY_HEAD"), "{\"scope\": \"OBJECTIVE\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("objective");
    Made feed = made(as("COUNTRY_HEAD"), "{\"scope\": \"OBJECTIVE\", \"objective\": 3}");
    assertThat(read(feed)).contains("END:VCALENDAR");
  }

  @Test
  void one_event_is_a_file_for_a_calendar() {
    String event = planned("IQ", "2099-03-03");

    as("COUNTRY_HEAD")
        .get()
        .uri("/api/events/" + event + "/calendar")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("text/calendar;charset=UTF-8")
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("UID:" + event, "DTSTART;VALUE=DATE:20990303"));
  }

  private String read(Made feed) {
    return anonymous
        .get()
        .uri(feed.url())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private static String secret(Made feed) {
    return feed.url().getPath().replaceAll("^.*/|\\.ics$", "");
  }

  private static Made made(RestTestClient who, String body) {
    return post(who, body)
        .expectStatus()
        .isCreated()
        .expectBody(Made.class)
        .returnResult()
        .getResponseBody();
  }

  private static RestTestClient.ResponseSpec post(RestTestClient who, String body) {
    return who.post()
        .uri("/api/calendar-feeds")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private String planned(String country, String day) {
    return as("COUNTRY_OFFICER")
        .post()
        .uri("/api/events")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"type": "WORKSHOP", "title": "Workshop", "city": "Erbil", "country": "%s",
             "start": "%s", "end": "%s"}
            """
                .formatted(country, day, day))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(Made.class)
        .returnResult()
        .getResponseBody()
        .id()
        .toString();
  }
}
