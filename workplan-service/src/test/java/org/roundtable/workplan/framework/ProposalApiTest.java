package org.roundtable.workplan.framework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.ProgrammeFact;
import org.roundtable.contracts.workplan.ResultLevel;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.item.ItemCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What the region RAME sends down to the country IQ, and what IQ makes of it. */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.config.name=roundtable,workplan", "roundtable.inbox.retries=1"})
@Import(ProposalApiTest.Plans.class)
class ProposalApiTest extends ServiceTest {

  /** Stands for the office's plans: each uses every element once, and may fail to hear. */
  @TestConfiguration
  static class Plans implements FrameworkUse {

    final List<Programme> heard = new CopyOnWriteArrayList<>();
    volatile boolean failing;

    @Override
    public List<Touched> of(Collection<UUID> elements) {
      return elements.stream()
          .map(element ->
              new Touched(
                  element,
                  new Touched.Plan(UUID.randomUUID(), new PublicText("3-year workplan")),
                  new Touched.Item(element, new ItemCode("1"), new PublicText("Copy"))))
          .toList();
    }

    @EventListener
    void on(FrameworkAdopted adopted) {
      if (failing) {
        throw new IllegalStateException("not now");
      }
      heard.add(adopted.programme());
    }
  }

  private static final UUID OBJECTIVE = UUID.randomUUID();
  private static final UUID OUTCOME = UUID.randomUUID();

  @Autowired private Plans plans;
  @Autowired private Adoptions adoptions;
  @Autowired private Programmes programmes;

  private final UUID id = UUID.randomUUID();
  private final String code =
      "R-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @BeforeEach
  void plans_listen() {
    plans.failing = false;
    plans.heard.clear();
  }

  @Test
  void the_first_that_comes_is_kept_and_may_not_be_edited_here() {
    send("RAME", 4, "Policies rest on evidence");

    JsonNode programme = awaitProgramme();
    assertThat(programme.at("/owner").asString()).isEqualTo("RAME");
    assertThat(programme.at("/source/version").asInt()).isEqualTo(4);
    JsonNode framework = get("/framework");
    assertThat(framework.at("/editable").asBoolean(true)).isFalse();
    assertThat(framework.at("/results/1/title").asString()).isEqualTo("Policies rest on evidence");
    assertThat(get("/proposals").at("/items/0/state").asString()).isEqualTo("ADOPTED");

    as("COUNTRY_OFFICER")
        .put()
        .uri(path("/framework"))
        .header("If-Match", "\"0\"")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"results": [{"level": "OBJECTIVE", "code": "1", "title": "Ours"}]}\
            """)
        .exchange()
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/programme-owned-elsewhere");
  }

  @Test
  void a_later_version_is_a_proposal_that_says_what_it_changes_and_touches() {
    send("RAME", 0, "Policies rest on evidence");
    awaitProgramme();
    send("RAME", 1, "Laws rest on evidence");

    JsonNode proposal = get("/proposals/" + awaitProposal(1, "OPEN"));

    assertThat(proposal.at("/changed").asInt()).isEqualTo(1);
    assertThat(proposal.at("/added").asInt()).isZero();
    assertThat(proposal.at("/takesOver").asBoolean(true)).isFalse();
    assertThat(proposal.at("/elements/0/change/code").asString()).isEqualTo("1.1");
    assertThat(proposal.at("/elements/0/change/fields").toString())
        .isEqualTo(
            """
            [{"field":"title","before":"Policies rest on evidence","after":"Laws rest on evidence"}]\
            """);
    assertThat(proposal.at("/elements/0/touches/0/plan/title").asString())
        .isEqualTo("3-year workplan");
    assertThat(get("/framework").at("/results/1/title").asString())
        .as("nothing changed yet")
        .isEqualTo("Policies rest on evidence");
    assertThat(plans.heard).isEmpty();
  }

  @Test
  void an_adopted_proposal_is_the_offices_copy_and_its_plans_hear_of_it() {
    send("RAME", 0, "Old");
    awaitProgramme();
    send("RAME", 1, "New");
    String proposal = awaitProposal(1, "OPEN");

    post(proposal, "/adoptions", null).expectStatus().isOk();

    assertThat(get("/framework").at("/results/1/title").asString()).isEqualTo("New");
    assertThat(get("").at("/source/version").asInt()).isEqualTo(1);
    assertThat(plans.heard)
        .singleElement()
        .satisfies(programme -> assertThat(programme.code().value()).isEqualTo(code));
    post(proposal, "/adoptions", null)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/proposal-decided");
    assertThat(get("/proposals/" + proposal).at("/elements").isEmpty()).isTrue();
  }

  @Test
  void a_refusal_has_a_reason_and_changes_nothing() {
    send("RAME", 0, "Old");
    awaitProgramme();
    send("RAME", 1, "New");
    String proposal = awaitProposal(1, "OPEN");

    post(proposal, "/refusals", "{}").expectStatus().isEqualTo(422);
    post(proposal, "/refusals", "{\"reason\": \"The committee decided otherwise.\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.reason")
        .isEqualTo("The committee decided otherwise.");

    assertThat(get("/framework").at("/results/1/title").asString()).isEqualTo("Old");
    post(proposal, "/adoptions", null).expectStatus().isEqualTo(409);
    send("RAME", 2, "Newer");
    awaitProposal(2, "OPEN");
  }

  @Test
  void a_newer_proposal_supersedes_an_open_one_and_late_and_repeated_ones_change_nothing() {
    send("RAME", 3, "Old");
    awaitProgramme();
    send("RAME", 5, "New");
    String first = awaitProposal(5, "OPEN");
    send("RAME", 7, "Newest");
    String second = awaitProposal(7, "OPEN");
    send("RAME", 7, "Newest");
    send("RAME", 6, "Late");
    send("RAME", 8, "The last one");
    String third = awaitProposal(8, "OPEN");

    List<String> states = new ArrayList<>();
    get("/proposals")
        .get("items")
        .forEach(p -> states.add(p.at("/source/version").asInt() + p.get("state").asString()));
    assertThat(states).containsExactly("3ADOPTED", "5SUPERSEDED", "7SUPERSEDED", "8OPEN");
    post(first, "/adoptions", null).expectStatus().isEqualTo(409);
    post(second, "/refusals", "{\"reason\": \"No\"}").expectStatus().isEqualTo(409);
    post(third, "/adoptions", null).expectStatus().isOk();
  }

  @Test
  void a_version_that_says_the_same_asks_nobody() {
    send("RAME", 0, "Same");
    awaitProgramme();
    send("RAME", 1, "Same");

    awaitProposal(1, "ADOPTED");
    assertThat(get("").at("/source/version").asInt()).isEqualTo(1);
    assertThat(plans.heard).isEmpty();
  }

  @Test
  void a_programme_that_the_office_entered_itself_is_handed_over_by_adoption_only() {
    enter();
    send("RAME", 0, "Policies rest on evidence");
    String proposal = awaitProposal(0, "OPEN");

    JsonNode shown = get("/proposals/" + proposal);
    assertThat(shown.at("/takesOver").asBoolean()).isTrue();
    assertThat(get("").at("/owner").asString()).isEqualTo("IQ");
    post(proposal, "/adoptions", null).expectStatus().isOk();
    assertThat(get("").at("/owner").asString()).isEqualTo("RAME");
    assertThat(get("/framework").at("/editable").asBoolean(true)).isFalse();
  }

  @Test
  void what_the_regions_own_parent_sent_is_followed_like_the_regions_own() {
    send("HQ", "RAME.HQ." + Topics.PROGRAMMES, 0, "From above", OUTCOME);

    assertThat(awaitProgramme().at("/owner").asString()).isEqualTo("HQ");
  }

  @Test
  void what_a_member_claims_to_send_down_is_a_dead_letter() {
    send("PK", "PK." + Topics.PROGRAMMES, 0, "Not theirs to say", OUTCOME);

    assertDeadLetter("FOREIGN_ORIGIN", "PK/" + id);
  }

  @Test
  void a_programme_that_breaks_a_rule_of_frameworks_is_a_dead_letter() {
    send("RAME", "RAME." + Topics.PROGRAMMES, 0, "Under itself", OBJECTIVE);

    assertDeadLetter("AGAINST_CONTRACT", "RAME/" + id);
  }

  @Test
  void plans_that_could_not_hear_of_an_adoption_hear_of_it_later() {
    send("RAME", 0, "Old");
    awaitProgramme();
    send("RAME", 1, "New");
    plans.failing = true;
    post(awaitProposal(1, "OPEN"), "/adoptions", null).expectStatus().isOk();
    assertThat(programmes.findByHeardFalse()).hasSize(1);

    plans.failing = false;
    adoptions.tellWhoHasNotHeard();

    assertThat(plans.heard).hasSize(1);
    assertThat(programmes.findByHeardFalse()).isEmpty();
  }

  @Test
  void only_an_officer_decides() {
    for (String role : List.of("COUNTRY_HEAD", "REGIONAL_COORDINATOR")) {
      as(role)
          .post()
          .uri(path("/proposals/" + UUID.randomUUID() + "/adoptions"))
          .exchange()
          .expectStatus()
          .isForbidden();
    }
    post(UUID.randomUUID().toString(), "/adoptions", null).expectStatus().isNotFound();
  }

  private void enter() {
    as("COUNTRY_OFFICER")
        .post()
        .uri("/api/programmes")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"code": "%s", "name": "Global Action", "start": "2018-01-01", "end": "2022-12-31",
             "objectives": [{"number": 1, "name": "Strategy"}]}
            """
                .formatted(code))
        .exchange()
        .expectStatus()
        .isCreated();
  }

  private void send(String office, long version, String outcome) {
    send(office, office + "." + Topics.PROGRAMMES, version, outcome, OUTCOME);
  }

  private void send(String office, String topic, long version, String outcome, UUID outcomeId) {
    ProgrammeFact fact =
        new ProgrammeFact(
            new OfficeCode(office),
            id,
            version,
            new ProgrammeCode(code),
            new PublicText("Global Action"),
            LocalDate.of(2018, 1, 1),
            LocalDate.of(2022, 12, 31),
            null,
            null,
            List.of(),
            List.of(),
            List.of(
                result(OBJECTIVE, ResultLevel.OBJECTIVE, "1", null, "Strategy"),
                result(outcomeId, ResultLevel.OUTCOME, "1.1", OBJECTIVE, outcome)),
            List.of(),
            Instant.parse("2018-01-01T08:00:00Z"));
    ProducerRecord<String, byte[]> record = TestFacts.record(fact);
    TestFacts.send(
        new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
  }

  private static ProgrammeFact.Result result(
      UUID id, ResultLevel level, String code, @Nullable UUID parent, String title) {
    return new ProgrammeFact.Result(
        id,
        level,
        new ElementCode(code),
        new PublicText(title),
        null,
        parent,
        List.of(),
        List.of(),
        null,
        null);
  }

  private JsonNode awaitProgramme() {
    return await(code).until(() -> get(""), programme -> programme.has("owner"));
  }

  /** Waits until the owner's version is known in this state, and returns the proposal's id. */
  private String awaitProposal(int version, String state) {
    return await("version " + version + " " + state)
        .until(
            () -> {
              for (JsonNode proposal : get("/proposals").get("items")) {
                if (proposal.at("/source/version").asInt() == version
                    && proposal.get("state").asString().equals(state)) {
                  return proposal.get("id").asString();
                }
              }
              return "";
            },
            found -> !found.isEmpty());
  }

  private static void assertDeadLetter(String reason, String key) {
    try (TestFacts letters = TestFacts.on("local.workplan-service-dlt")) {
      var letter = letters.awaitRecord(record -> key.equals(record.key()));
      assertThat(new String(letter.headers().lastHeader("roundtable-reason").value(), UTF_8))
          .startsWith(reason);
    }
  }

  private String path(String rest) {
    return "/api/programmes/" + code + rest;
  }

  private JsonNode get(String rest) {
    return Objects.requireNonNull(
        as("COUNTRY_OFFICER")
            .get()
            .uri(path(rest))
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }

  private ResponseSpec post(String proposal, String what, @Nullable String body) {
    var request =
        as("COUNTRY_OFFICER")
            .post()
            .uri(path("/proposals/" + proposal + what))
            .contentType(MediaType.APPLICATION_JSON);
    return (body == null ? request : request.body(body)).exchange();
  }
}
