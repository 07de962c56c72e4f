package org.roundtable.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.events.institution.KnownInstitutions;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Does with events over HTTP what an officer does. */
public final class EventDriver {

  /** An event as far as one needs it to go on. */
  public record Planned(UUID id, long version) {

    public String path(String rest) {
      return "/api/events/" + id + rest;
    }
  }

  private final RestTestClient officer;

  public EventDriver(RestTestClient officer) {
    this.officer = officer;
  }

  /** An event of one day, with what else is to be said of it. */
  public Planned plan(String day, String more) {
    return send(
        "/api/events",
        null,
        """
        {"type": "WORKSHOP", "title": "Workshop on referral", "city": "Erbil", "country": "IQ",
         "start": "%s", "end": "%s"%s}
        """
            .formatted(day, day, more.isEmpty() ? "" : ", " + more));
  }

  public Planned invite(Planned event, int seats, String... codes) {
    String all =
        List.of(codes).stream()
            .map(code -> "{\"code\": \"%s\", \"seats\": %d}".formatted(code, seats))
            .collect(java.util.stream.Collectors.joining(", "));
    return send(event.path("/invitations"), event, "{\"institutions\": [%s]}".formatted(all));
  }

  public Planned command(Planned event, String command, String body) {
    return send(event.path("/" + command), event, body);
  }

  public Planned answer(Planned event, String code, String answer) {
    return officer
        .put()
        .uri(event.path("/rsvp"))
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"institution\": \"%s\", \"answer\": \"%s\"}".formatted(code, answer))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Planned.class)
        .returnResult()
        .getResponseBody();
  }

  /** Registers a ministry as the participants service would, and waits until that is heard here. */
  public static String registered(KnownInstitutions institutions) {
    String code = "M" + UUID.randomUUID().toString().substring(0, 8);
    TestFacts.publish(EventsServiceTest.ministry(UUID.randomUUID(), 0, code, "Ministry " + code));
    await()
        .untilAsserted(() ->
            assertThat(institutions.findByCodeIn(List.of(new InstitutionCode(code)))).hasSize(1));
    return code;
  }

  private Planned send(String path, @Nullable Planned at, String body) {
    var request = officer.post().uri(path).contentType(MediaType.APPLICATION_JSON);
    if (at != null) {
      request = request.header("If-Match", "\"" + at.version() + "\"");
    }
    return request
        .body(body)
        .exchange()
        .expectStatus()
        .is2xxSuccessful()
        .expectBody(Planned.class)
        .returnResult()
        .getResponseBody();
  }
}
