package org.roundtable.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.security.Scopes;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
    classes = Cabinet.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"spring.config.name=roundtable", "spring.application.name=cabinet-service"})
class AuditTest extends ServiceTest {

  @Autowired private AuditChain chain;

  private RestTestClient officer;
  private RestTestClient auditor;
  private Head before;

  @BeforeEach
  void sign_in() {
    officer = as("COUNTRY_OFFICER");
    auditor = as("AUDITOR");
    before = head();
  }

  @Test
  void a_change_is_noted_with_who_what_and_from_where() {
    Instant earliest = Instant.now().minusSeconds(1);

    send(HttpMethod.POST, "/api/drawers/7/opening?key=secret").expectStatus().isOk();

    assertThat(fresh())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.number()).isEqualTo(before.number() + 1);
          Deed deed = entry.deed();
          assertThat(deed.who()).isEqualTo("tester");
          assertThat(deed.roles()).containsExactly("COUNTRY_OFFICER");
          assertThat(deed.from()).isEqualTo("198.51.100.7");
          assertThat(deed.action()).isEqualTo("POST /api/drawers/{id}/opening");
          assertThat(deed.record()).isEqualTo("/api/drawers/7/opening");
          assertThat(deed.at()).isBetween(earliest, Instant.now());
          assertThat(deed.reason()).isNull();
        });
  }

  @Test
  void reading_what_is_of_no_person_leaves_no_entry() {
    send(HttpMethod.GET, "/api/drawers/7").expectStatus().isOk();

    assertThat(fresh()).isEmpty();
  }

  @Test
  void the_entry_is_there_before_the_deed() {
    send(HttpMethod.PUT, "/api/drawers/7").expectStatus().isOk();

    assertThat(Cabinet.Drawers.seen).isEqualTo(head());
  }

  @Test
  void a_deed_that_fails_is_noted_when_it_begins_and_when_it_fails() {
    send(HttpMethod.POST, "/api/drawers/7/breaking").expectStatus().is5xxServerError();

    assertThat(Cabinet.Drawers.seen.number()).isEqualTo(before.number() + 1);
    assertFailed(500);
  }

  @Test
  void a_deed_that_is_refused_is_noted_too() {
    send(HttpMethod.POST, "/api/drawers/7/locking").expectStatus().isNotFound();
    assertFailed(404);

    before = head();
    as("VISITOR").post().uri("/api/drawers/7/opening").exchange().expectStatus().isForbidden();
    assertFailed(403);
  }

  @Test
  void a_machine_is_given_no_person_and_that_is_noted() {
    String token =
        TestTokens.sign(
            TestTokens.claims("IQ", "COUNTRY_OFFICER")
                .claim(Scopes.CLAIM, "cabinet.read cabinet.write")
                .build());

    anonymous
        .get()
        .uri("/api/drawers/people")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .exchange()
        .expectStatus()
        .isForbidden();

    assertFailed(403);
  }

  @Test
  void reading_a_person_is_noted_by_their_id() {
    send(HttpMethod.GET, "/api/drawers/people/" + Cabinet.SHIRIN).expectStatus().isOk();

    assertThat(fresh())
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.deed().record()).isEqualTo("/api/drawers/people/" + Cabinet.SHIRIN));
  }

  @Test
  void reading_a_list_of_people_names_each_whose_data_was_given_out() {
    send(HttpMethod.GET, "/api/drawers/people")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].name")
        .isEqualTo("Shirin Testova");

    assertThat(fresh()).hasSize(2);
    Entry given = fresh().getLast();
    assertThat(given.deed().about()).isEqualTo(before.number() + 1);
    assertThat(given.deed().given()).containsExactly(Cabinet.SHIRIN, Cabinet.OMID);
  }

  @Test
  void a_person_other_than_the_address_says_is_named_as_well() {
    send(HttpMethod.GET, "/api/drawers/people/" + UUID.randomUUID()).expectStatus().isOk();

    assertThat(fresh().getLast().deed().given()).containsExactly(Cabinet.SHIRIN);
  }

  @Test
  void an_answer_that_does_not_say_whose_data_it_holds_is_never_sent() {
    byte[] answer =
        send(HttpMethod.GET, "/api/drawers/names")
            .expectStatus()
            .is5xxServerError()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();

    assertThat(new String(answer, UTF_8)).doesNotContain("Shirin");
  }

  @Test
  void a_reason_is_kept_in_any_script() {
    String reason = "داواکاری 50% کەسەکە";

    withReason(URLEncoder.encode(reason, UTF_8).replace("+", "%20")).expectStatus().isOk();

    assertThat(fresh())
        .singleElement()
        .satisfies(e -> assertThat(e.deed().reason()).isEqualTo(reason));
  }

  @Test
  void where_a_reason_is_asked_nothing_happens_without_one() {
    Head untouched = Cabinet.Drawers.seen;

    send(HttpMethod.DELETE, "/api/drawers/7")
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("Audit-Reason");

    assertFailed(422);
    assertThat(Cabinet.Drawers.seen).isEqualTo(untouched);
  }

  @ParameterizedTest
  @ValueSource(strings = {"50% of them", "two%0Alines", "LONG"})
  void a_reason_that_cannot_be_kept_is_refused(String reason) {
    withReason(reason.replace("LONG", "x".repeat(501)))
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);

    assertFailed(422);
  }

  @Test
  void an_auditor_reads_the_log_and_that_is_in_it() {
    send(HttpMethod.PUT, "/api/drawers/one").expectStatus().isOk();
    send(HttpMethod.PUT, "/api/drawers/two").expectStatus().isOk();
    send(HttpMethod.POST, "/api/drawers/one/opening").expectStatus().isOk();

    audit("?record=/api/drawers/one&after=" + before.number())
        .jsonPath("$.items.length()")
        .isEqualTo(2)
        .jsonPath("$.items[0].number")
        .isEqualTo(before.number() + 1)
        .jsonPath("$.items[0].who")
        .isEqualTo("tester")
        .jsonPath("$.items[0].action")
        .isEqualTo("PUT /api/drawers/{id}")
        .jsonPath("$.items[0].hash")
        .exists()
        .jsonPath("$.items[0].reason")
        .doesNotExist();
    audit("?who=nobody").jsonPath("$.items.length()").isEqualTo(0);
    audit("?to=2019-12-15T00:00:00Z").jsonPath("$.items.length()").isEqualTo(0);
    audit("?who=tester&size=1&from=2019-12-15T00:00:00Z&after=" + before.number())
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.next")
        .isEqualTo(before.number() + 1);
    assertThat(fresh())
        .filteredOn(entry -> entry.deed().action().equals("GET /api/audit/{service}"))
        .hasSize(4)
        .allSatisfy(e -> assertThat(e.deed().record()).isEqualTo("/api/audit/cabinet"));
  }

  @Test
  void an_auditor_has_the_chain_verified() {
    send(HttpMethod.PUT, "/api/drawers/one").expectStatus().isOk();
    Head noted = head();

    audit("/verification?expect=" + noted)
        .jsonPath("$.sound")
        .isEqualTo(true)
        .jsonPath("$.head")
        .isEqualTo(head().toString());
    audit("/verification?expect=" + new Head(noted.number(), "0".repeat(64)))
        .jsonPath("$.sound")
        .isEqualTo(false)
        .jsonPath("$.entry")
        .isEqualTo(noted.number());
    auditor
        .get()
        .uri("/api/audit/cabinet/verification?expect=that")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void nobody_but_an_auditor_reads_the_log() {
    for (String path : List.of("/api/audit/cabinet", "/api/audit/cabinet/verification")) {
      for (RestTestClient other : List.of(officer, as("ADMINISTRATOR"), as())) {
        other.get().uri(path).exchange().expectStatus().isForbidden();
      }
      anonymous.get().uri(path).exchange().expectStatus().isUnauthorized();
    }
  }

  @Test
  void another_services_log_is_not_here() {
    auditor.get().uri("/api/audit/events").exchange().expectStatus().isNotFound();
  }

  private RestTestClient.ResponseSpec send(HttpMethod method, String path) {
    return officer.method(method).uri(path).exchange();
  }

  private RestTestClient.ResponseSpec withReason(String header) {
    return officer.delete().uri("/api/drawers/7").header(Reason.HEADER, header).exchange();
  }

  private RestTestClient.BodyContentSpec audit(String rest) {
    return auditor
        .get()
        .uri("/api/audit/cabinet" + rest)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
        .expectBody();
  }

  /** The outcome is written behind the answer. */
  private void assertFailed(int status) {
    await().until(() -> fresh().size() == 2);
    assertThat(fresh().getFirst().deed().status()).isNull();
    Deed outcome = fresh().getLast().deed();
    assertThat(outcome.about()).isEqualTo(before.number() + 1);
    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.who()).isEqualTo("tester");
  }

  private List<Entry> fresh() {
    return chain.read(before.number(), Filters.empty(), 100);
  }

  private Head head() {
    return ((Verdict.Sound) chain.verify(List.of())).head();
  }
}
