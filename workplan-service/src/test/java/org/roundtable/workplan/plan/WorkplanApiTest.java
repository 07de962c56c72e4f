package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.workplan.WorkplanService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class WorkplanApiTest extends ServiceTest {

  private RestTestClient officer;

  @BeforeEach
  void a_programme_is_known() {
    officer = as("COUNTRY_OFFICER");
    officer
        .post()
        .uri("/api/programmes")
        .header("Idempotency-Key", "the-programme")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"code": "GLOACT-AME", "name": "Global Action", "start": "2018-01-01",
             "end": "2022-12-31", "budget": {"currency": "EUR", "amount": 12000000},
             "objectives": [{"number": 1, "name": "Strategy and policy development"},
                            {"number": 2, "name": "Legislative review"}]}
            """)
        .exchange()
        .expectStatus()
        .isCreated();
  }

  @Test
  void a_submitted_workplan_is_told_to_others_with_its_objectives() {
    Plan draft = begin();
    assertThat(draft.version()).isZero();

    Plan planned = plan(draft, 2);
    post("/api/workplans/%s/submissions".formatted(draft.id()), planned.etag(), "")
        .expectStatus()
        .isOk();

    try (TestFacts facts = TestFacts.on(Topics.WORKPLANS)) {
      WorkplanFact fact = facts.awaitFact(WorkplanFact.class, f -> f.id().equals(draft.id()));
      assertThat(fact.state()).isEqualTo(PlanState.IN_REVIEW);
      assertThat(fact.version()).as("the draft's versions stayed in the office").isEqualTo(2);
      assertThat(fact.objectives()).hasSize(2);
      assertThat(fact.activities()).hasSize(1);
    }
  }

  @Test
  void an_unknown_objective_is_named() {
    Plan draft = begin();

    post("/api/workplans/%s/activities".formatted(draft.id()), draft.etag(), activity(9))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unknown-objective")
        .jsonPath("$.field")
        .isEqualTo("objective");
  }

  @Test
  void an_unknown_programme_is_named() {
    post(
            "/api/workplans",
            null,
            """
            {"programme": "NOWHERE", "title": "Plan", "firstYear": 2020, "years": 3}\
            """)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unknown-programme");
  }

  @Test
  void a_stale_if_match_is_refused_and_a_missing_one_asked_for() {
    Plan draft = begin();
    plan(draft, 1);

    String activities = "/api/workplans/%s/activities".formatted(draft.id());
    post(activities, draft.etag(), activity(1))
        .expectStatus()
        .isEqualTo(412)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/stale-version")
        .jsonPath("$.field")
        .isEqualTo("If-Match");
    post(activities, null, activity(1)).expectStatus().isEqualTo(428);
  }

  @Test
  void whoever_is_no_officer_reads_but_does_not_write() {
    Plan draft = begin();
    RestTestClient coordinator = as("REGIONAL_COORDINATOR");

    coordinator.get().uri("/api/workplans/" + draft.id()).exchange().expectStatus().isOk();
    coordinator
        .post()
        .uri("/api/workplans/%s/submissions".formatted(draft.id()))
        .header("If-Match", draft.etag())
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/not-allowed");
    anonymous
        .get()
        .uri("/api/workplans")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/sign-in-required");
  }

  @Test
  void a_list_is_read_page_by_page() {
    begin();
    begin();
    begin();

    Map<?, ?> first =
        officer
            .get()
            .uri("/api/workplans?size=2")
            .exchange()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    assertThat(first.get("items"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
    officer
        .get()
        .uri("/api/workplans?size=2&after=" + first.get("next"))
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].id")
        .exists();
  }

  record Plan(UUID id, long version) {
    String etag() {
      return "\"" + version + "\"";
    }
  }

  private Plan begin() {
    return post(
            "/api/workplans",
            null,
            """
            {"programme": "GLOACT-AME", "title": "Workplan Iraq", "firstYear": 2020, "years": 3}\
            """)
        .expectStatus()
        .isCreated()
        .expectBody(Plan.class)
        .returnResult()
        .getResponseBody();
  }

  private Plan plan(Plan plan, int objective) {
    return post(
            "/api/workplans/%s/activities".formatted(plan.id()), plan.etag(), activity(objective))
        .expectStatus()
        .isOk()
        .expectBody(Plan.class)
        .returnResult()
        .getResponseBody();
  }

  private static String activity(int objective) {
    return """
    {"objective": %d, "title": "Train investigators", "plannedStart": "2020-03-01",
     "plannedEnd": "2020-03-05"}\
    """
        .formatted(objective);
  }

  private RestTestClient.ResponseSpec post(String path, String etag, String body) {
    var request = officer.post().uri(path).contentType(MediaType.APPLICATION_JSON);
    if (etag != null) {
      request = request.header("If-Match", etag);
    }
    return request.body(body).exchange();
  }
}
