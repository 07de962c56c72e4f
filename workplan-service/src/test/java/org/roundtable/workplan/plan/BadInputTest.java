package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with a body is told by a problem, and nothing of it is stored. */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class BadInputTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ACTIVITY =
      """
      {"kind": "ACTIVITY", "title": "Train investigators", "description": "Five days",
       "responsible": "MoI", "partners": ["MoJ"], "place": {"name": "Erbil", "pcode": "IQ11"},
       "plannedStart": "2020-03-01", "plannedEnd": "2020-03-05",
       "budget": [{"funder": "EU", "year": 2020, "amount": "10.50", "currency": "EUR",
                   "rate": {"to": "USD", "factor": "1.1", "asOf": "2020-01-01"}}],
       "dependsOn": [],
       "risks": [{"description": "No visas", "likelihood": "HIGH", "impact": "LOW",
                  "response": "Ask early"}],
       "classification": {"purposeCodes": ["15190"], "sdgTargets": ["8.7"], "genderMarker": 2,
                          "dacGenderMarker": 1}}
      """;

  private PlanDriver officer;
  private UUID plan;
  private UUID objective;

  @BeforeEach
  void a_draft_is_begun() {
    officer = new PlanDriver(as("COUNTRY_OFFICER", "COUNTRY_HEAD"));
    officer.programme(PROGRAMME);
    plan = officer.begin(PROGRAMME).id();
    objective = officer.objective(plan, 1);
  }

  @Test
  void an_item_with_any_field_of_a_wrong_type_is_refused() {
    String path = PlanDriver.items(plan);
    String body = PlanDriver.item(objective, "1.7", ACTIVITY);
    officer.post(path, body, null).ok();

    assertRefused(path, PlanDriver.item(objective, "1.8", ACTIVITY));
    assertThat(officer.get(path + "?kind=ACTIVITY").body().get("items")).hasSize(1);
  }

  @Test
  void a_command_with_any_field_of_a_wrong_type_is_refused() {
    assertRefused(
        "/api/workplans",
        """
        {"programme": "GLOACT-AME", "title": "Plan", "firstYear": 2020, "years": 3,
         "country": "IQ", "basis": ["An assessment"]}
        """);
    officer.add(plan, objective, "Train investigators").ok();
    officer.submit(plan).ok();
    assertRefused(
        "/api/workplans/%s/versions/1/sign-offs".formatted(plan),
        """
        {"hash": "%s", "decision": "RETURNED", "capacity": "Minister", "reason": "Not yet",
         "onBehalfOf": "MoI", "items": [{"item": "%s", "reason": "Too dear"}]}
        """
            .formatted(officer.hash(plan, 1), objective));
    JsonNode head = officer.get("/api/workplans/" + plan).body();
    assertThat(head.get("state").asString()).isEqualTo("IN_REVIEW");
    assertThat(head.get("signOffs")).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plannedEnd        | "2020-02-29"                    | content.plannedEnd
          plannedEnd        | "2031-01-01"                    | content.plannedEnd
          plannedStart      | "2019-12-31"                    | content.plannedStart
          plannedStart      | "2020-02-30"                    | content.plannedStart
          title             | ""                              | content.title
          title             | "  "                            | content.title
          responsible       | "two words"                     | content.responsible
          partners          | ["MoI", "MoI"]                  | content.partners[1]
          place             | {"name": "x", "pcode": "iq"}    | content.place.pcode
          place             | {"pcode": "IQ11"}               | content.place.name
          dependsOn         | ["00000000-0000-7000-8000-000000000001"] | content.dependsOn
          kind              | "PARTY"                         | content
          kind              | "OBJECTIVE"                     | content
          budget            | [{"funder": "EU", "year": 1999, "amount": "1", "currency": "EUR"}]   | content.budget[0].year
          budget            | [{"funder": "EU", "year": 2020, "amount": "-1", "currency": "EUR"}]  | content.budget[0].amount
          budget            | [{"funder": "EU", "year": 2020, "amount": "1e3", "currency": "EUR"}] | content.budget[0].amount
          budget            | [{"funder": "EU", "year": 2020, "amount": "١٢", "currency": "EUR"}]  | content.budget[0].amount
          budget            | [{"funder": "EU", "year": 2020, "amount": "1", "currency": "EURO"}]  | content.budget[0].currency
          budget            | [{"funder": "EU", "year": 2020, "amount": "1"}]                      | content.budget[0].currency
          """)
  void a_value_that_cannot_be_is_named(String field, String value, String named) {
    ObjectNode content = (ObjectNode) JSON.readTree(ACTIVITY);
    content.set(field, JSON.readTree(value));

    Said answer =
        officer.post(
            PlanDriver.items(plan), PlanDriver.item(objective, null, content.toString()), null);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
    assertThat(answer.body().get("field").asString()).startsWith(named);
  }

  @Test
  void digits_of_any_script_make_the_same_code() {
    Said item =
        officer
            .post(
                PlanDriver.items(plan),
                PlanDriver.item(objective, "۱.۹", PlanDriver.activity("آموزش")),
                null)
            .ok();

    assertThat(item.body().get("code").asString()).isEqualTo("1.9");
  }

  private void assertRefused(String path, String body) {
    var checks = new SoftAssertions();
    for (Mutation mutation : mutations(JSON.readTree(body))) {
      Said answer = officer.post(path, mutation.body(), null);
      checks
          .assertThat(answer.status())
          .as("%s: %s", mutation.what(), answer.body())
          .isIn(400, 422);
      checks.assertThat(answer.body().path("type").asString("")).startsWith("/problems/");
    }
    checks.assertAll();
  }

  private record Mutation(String what, String body) {}

  /** The body with each of its values in turn made one of a type that it can't be. */
  private static List<Mutation> mutations(JsonNode body) {
    List<Mutation> mutations = new ArrayList<>();
    walk(body, body, "", mutations);
    mutations.add(new Mutation("an unknown field", with(body, "/unheardOf", JSON.readTree("1"))));
    mutations.add(new Mutation("no JSON", "{"));
    mutations.add(new Mutation("a list", "[]"));
    mutations.add(new Mutation("a word", "\"x\""));
    return mutations;
  }

  private static void walk(JsonNode whole, JsonNode at, String path, List<Mutation> mutations) {
    for (var field : at.properties()) {
      String deeper = path + "/" + field.getKey();
      JsonNode value = field.getValue();
      List<String> wrong =
          value.isArray() || value.isObject() ? List.of("\"x\"", "7", "true") : List.of("{}", "[]");
      for (String replacement : wrong) {
        mutations.add(
            new Mutation(
                deeper + " = " + replacement, with(whole, deeper, JSON.readTree(replacement))));
      }
      if (value instanceof ArrayNode list && list.path(0).isObject()) {
        walk(whole, list.get(0), deeper + "/0", mutations);
      } else if (value.isObject()) {
        walk(whole, value, deeper, mutations);
      }
    }
  }

  private static String with(JsonNode whole, String path, JsonNode value) {
    JsonNode copy = whole.deepCopy();
    int last = path.lastIndexOf('/');
    ((ObjectNode) copy.at(path.substring(0, last))).set(path.substring(last + 1), value);
    return copy.toString();
  }
}
