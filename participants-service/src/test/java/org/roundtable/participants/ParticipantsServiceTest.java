package org.roundtable.participants;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The running participants service, and what its tests begin with. */
@SpringBootTest(
    classes = ParticipantsService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,participants")
public abstract class ParticipantsServiceTest extends ServiceTest {

  /** What was created. */
  protected record Created(UUID id, long version) {}

  /** Calls the service as an officer of the office. */
  protected RestTestClient officer;

  @BeforeEach
  void sign_in() {
    officer = as("COUNTRY_OFFICER");
  }

  /** An event of the office {@code IQ}. */
  protected static EventFact event(UUID id, long version, EventState state, String country) {
    return new EventFact(
        new OfficeCode("IQ"),
        id,
        version,
        EventType.ROUNDTABLE,
        state,
        new PublicText("Roundtable"),
        new PublicText("Erbil"),
        new CountryCode(country),
        LocalDate.of(2019, 12, 15),
        LocalDate.of(2019, 12, 15),
        List.of(),
        null,
        List.of(),
        Instant.parse("2019-12-01T08:00:00Z"));
  }

  /** An event that the service has heard of. */
  protected UUID knownEvent() {
    UUID id = UUID.randomUUID();
    TestFacts.publish(event(id, 0, EventState.PLANNED, "IQ"));
    awaitKnown(id);
    return id;
  }

  /** Waits until the service has heard of an event. */
  protected void awaitKnown(UUID event) {
    await()
        .until(() ->
            send(HttpMethod.GET, "/api/attendance/" + event)
                .expectBody()
                .returnResult()
                .getStatus()
                .is2xxSuccessful());
  }

  /** The code of an institution that was just registered. */
  protected String institution(String name) {
    String code = "I/" + UUID.randomUUID().toString().substring(0, 8);
    send(
            HttpMethod.POST,
            "/api/institutions",
            null,
            """
            {"code": "%s", "name": "%s", "kind": "MINISTRY"}\
            """
                .formatted(code, name))
        .expectStatus()
        .isCreated();
    return code;
  }

  /** Somebody of an institution who was just entered. */
  protected UUID person(String institution, String sex) {
    return send(
            HttpMethod.POST,
            "/api/people",
            null,
            """
            {"names": [{"text": "Somebody", "language": "en"}], "sex": "%s", "institution": "%s",
             "consents": [{"purpose": "REGISTRATION", "wordingVersion": "1",
                           "givenOn": "2019-12-01"}]}
            """
                .formatted(sex, institution))
        .expectStatus()
        .isCreated()
        .expectBody(Created.class)
        .returnResult()
        .getResponseBody()
        .id();
  }

  /** Reads people for this purpose. */
  protected RestTestClient.ResponseSpec read(String path, String purpose) {
    return officer.get().uri(path).header("Audit-Purpose", purpose).exchange();
  }

  protected RestTestClient.ResponseSpec send(HttpMethod method, String path) {
    return officer.method(method).uri(path).exchange();
  }

  protected RestTestClient.ResponseSpec send(
      HttpMethod method, String path, @Nullable String etag, String body) {
    var request = officer.method(method).uri(path).contentType(MediaType.APPLICATION_JSON);
    if (etag != null) {
      request = request.header("If-Match", etag);
    }
    return request.body(body).exchange();
  }
}
