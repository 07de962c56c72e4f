package org.roundtable.workplan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.DraftCommentFact;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.workplan.WorkplanService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=roundtable,workplan",
      "spring.kafka.consumer.properties.metadata.max.age.ms=500"
    })
class DraftApiTest extends ServiceTest {

  private final String programme =
      "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @Test
  void the_open_plans_of_all_countries_are_added_up_and_show_what_lacks_and_what_doubles() {
    UUID iraq = tellPlan("IQ", PlanState.IN_REVIEW);
    UUID pakistan = tellPlan("PK", PlanState.DRAFT);
    UUID validated = tellPlan("AF", PlanState.VALIDATED);
    tellActivity("IQ", iraq, 1, "Train border police on smuggling", "1000.50", false);
    tellActivity("PK", pakistan, 1, "Train border police on smuggling", "0.25", false);
    tellActivity("PK", pakistan, 2, "Review the penal code", "7", false);
    tellActivity("PK", pakistan, 1, "Taken out again", "99", true);
    tellActivity("AF", validated, 1, "Train border police on smuggling", "5000", false);

    JsonNode sum =
        await()
            .atMost(Duration.ofSeconds(40))
            .until(
                () -> get("/api/drafts?programme=" + programme),
                known ->
                    known.at("/objectives/0/activities").asInt() == 2
                        && known.at("/objectives/1/activities").asInt() == 1);

    assertThat(sum.get("plans"))
        .extracting(plan -> plan.get("country").asString())
        .as("a validated plan is no draft")
        .containsExactly("IQ", "PK");
    assertThat(sum.at("/objectives/1/without"))
        .extracting(JsonNode::asString)
        .as("nobody in Iraq serves the second objective")
        .containsExactly("IQ");
    assertThat(sum.at("/budget")).hasSize(1);
    assertThat(sum.at("/budget/0/amount").asString()).isEqualTo("1007.75");
    JsonNode overlaps = get("/api/drafts/overlaps?programme=" + programme);
    assertThat(overlaps).hasSize(1);
    assertThat(overlaps.at("/0/objective").asInt()).isEqualTo(1);
  }

  @Test
  void a_region_comments_on_an_open_plan_and_tells_its_members_so() {
    UUID plan = tellPlan("PK", PlanState.DRAFT);
    String path = "/api/drafts/PK/%s/comments".formatted(plan);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() ->
            as("REGIONAL_COORDINATOR")
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\": \"Iraq trains the same people in March.\"}")
                .exchange()
                .expectStatus()
                .isCreated());

    assertThat(get(path).at("/items/0/text").asString())
        .isEqualTo("Iraq trains the same people in March.");
    try (TestFacts facts = TestFacts.on(Topics.DRAFT_COMMENTS)) {
      DraftCommentFact fact =
          facts.awaitFact(DraftCommentFact.class, told -> told.plan().equals(plan));
      assertThat(fact.member().value()).isEqualTo("PK");
    }
  }

  private JsonNode get(String path) {
    byte[] body =
        as("REGIONAL_COORDINATOR")
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body);
  }

  private UUID tellPlan(String country, PlanState state) {
    UUID id = UUID.randomUUID();
    tell(
        new WorkplanFact(
            new OfficeCode(country),
            id,
            1,
            new ProgrammeCode(programme),
            new CountryCode(country),
            new PublicText("Workplan"),
            2020,
            3,
            state,
            List.of(
                new WorkplanFact.Objective(1, new PublicText("Strategy and policy development")),
                new WorkplanFact.Objective(2, new PublicText("Legislative review"))),
            0,
            0,
            null,
            Instant.now()));
    return id;
  }

  private void tellActivity(
      String country, UUID plan, int objective, String title, String cost, boolean removed) {
    tell(
        new ActivityFact(
            new OfficeCode(country),
            UUID.randomUUID(),
            1,
            plan,
            new ProgrammeCode(programme),
            new CountryCode(country),
            objective,
            new PublicText("1.1"),
            new PublicText(title),
            null,
            null,
            LocalDate.of(2020, 3, 1),
            LocalDate.of(2020, 3, 5),
            List.of(
                new ActivityFact.Money(
                    new PublicText("European Union"),
                    2020,
                    new BigDecimal(cost),
                    Currency.getInstance("EUR"))),
            ActivityStatus.PLANNED,
            0,
            null,
            null,
            true,
            removed,
            Instant.now()));
  }

  /** As it arrives here: from this office itself, or from a member. */
  private static void tell(Message fact) {
    var record = TestFacts.record(fact);
    String office = fact.office().value();
    String topic = office.equals("IQ") ? record.topic() : office + "." + record.topic();
    TestFacts.send(
        new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
  }
}
