package org.roundtable.workplan.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.InputFact;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.platform.testing.TestForm;
import org.roundtable.platform.testing.TestTokens;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
@ExtendWith(OutputCaptureExtension.class)
class AttachmentApiTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";
  private static final String NAME = "اعتراض زينب.txt";

  @Autowired private Environment settings;

  private PlanDriver plans;
  private UUID plan;
  private ReviewDriver officer;
  private ReviewDriver head;
  private ReviewDriver region;
  private ReviewDriver interior;
  private ReviewDriver justice;

  @BeforeEach
  void a_plan_is_in_review() {
    plans = new PlanDriver(as("COUNTRY_OFFICER"));
    plans.programme(PROGRAMME);
    plan = plans.begin(PROGRAMME).id();
    officer = new ReviewDriver(plans, plan);
    head = new ReviewDriver(new PlanDriver(as("COUNTRY_HEAD")), plan);
    region = new ReviewDriver(new PlanDriver(as("REGIONAL_COORDINATOR")), plan);
    interior = new ReviewDriver(ReviewDriver.guest(anonymous, "MoI"), plan);
    justice = new ReviewDriver(ReviewDriver.guest(anonymous, "MoJ"), plan);
    plans.submit(plan).ok();
  }

  @Test
  void a_file_that_comes_with_an_input_is_read_by_whoever_reads_the_input() {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);

    Said attached = interior.attach(input, NAME, "We object").ok();

    assertThat(attached.status()).isEqualTo(201);
    assertThat(attached.body().propertyNames())
        .containsExactlyInAnyOrder("id", "name", "type", "size", "sha256", "addedAt");
    assertThat(attached.body().get("name").asString()).isEqualTo(NAME);
    assertThat(attached.body().get("type").asString()).isEqualTo("text/plain");
    assertThat(attached.body().get("size").asInt()).isEqualTo(9);
    assertThat(officer.get(input).body().get("attachments").get(0)).isEqualTo(attached.body());
    for (ReviewDriver reader : List.of(interior, officer, head, region)) {
      EntityExchangeResult<byte[]> file = reader.download(input, attached.id());
      assertThat(text(file)).isEqualTo("We object");
      HttpHeaders headers = file.getResponseHeaders();
      assertThat(headers.getContentDisposition().isAttachment()).isTrue();
      assertThat(headers.getContentDisposition().getFilename()).isEqualTo(NAME);
      assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void whoever_may_not_read_an_input_is_told_nothing_of_its_files() {
    Said round = officer.open(false, "MoI", "MoJ").ok();
    String input = given(interior, round);
    UUID file = interior.attach(input, NAME, "We object").ok().id();
    ReviewDriver health = new ReviewDriver(ReviewDriver.guest(anonymous, "MoH"), plan);
    ReviewDriver partner = new ReviewDriver(new PlanDriver(as("PARTNER")), plan);

    for (ReviewDriver other : List.of(justice, health)) {
      assertRefused(other.download(input, file), 404);
      assertThat(other.attach(input, "a.txt", "Mine").problem())
          .isEqualTo("404 /problems/not-found");
      assertThat(other.detach(input, file, "\"1\"").problem()).isEqualTo("404 /problems/not-found");
    }
    assertRefused(partner.download(input, file), 403);
    assertThat(partner.attach(input, "a.txt", "Mine").problem())
        .isEqualTo("403 /problems/not-allowed");
    assertThat(partner.detach(input, file, "\"1\"").problem())
        .isEqualTo("403 /problems/not-allowed");
    assertThat(text(interior.download(input, file))).isEqualTo("We object");
  }

  @Test
  void whoever_reads_anothers_input_changes_none_of_its_files() {
    Said round = officer.open(true, "MoI", "MoJ").ok();
    String input = given(interior, round);
    UUID file = interior.attach(input, NAME, "We object").ok().id();

    assertThat(text(justice.download(input, file))).isEqualTo("We object");
    for (ReviewDriver other : List.of(justice, officer)) {
      assertThat(other.attach(input, "a.txt", "Mine").problem())
          .isEqualTo("403 /problems/not-allowed input");
      assertThat(other.detach(input, file).problem()).isEqualTo("403 /problems/not-allowed input");
    }
    for (ReviewDriver other : List.of(head, region)) {
      assertThat(other.attach(input, "a.txt", "Mine").problem())
          .isEqualTo("403 /problems/not-allowed");
      assertThat(other.detach(input, file).problem()).isEqualTo("403 /problems/not-allowed");
    }
    assertThat(interior.get(input).body().get("attachments")).hasSize(1);
  }

  @Test
  void a_file_is_found_at_its_own_input_only() {
    Said round = officer.open(true, "MoI", "MoJ").ok();
    String ours = given(interior, round);
    String theirs = given(justice, round);
    UUID file = justice.attach(theirs, NAME, "We object").ok().id();
    UUID other = plans.begin(PROGRAMME).id();

    assertRefused(interior.download(ours, file), 404);
    assertThat(interior.detach(ours, file).problem()).isEqualTo("404 /problems/not-found");
    assertRefused(officer.download("rounds/" + round.id(), file), 404);
    assertRefused(new ReviewDriver(plans, other).download(theirs, file), 404);
  }

  @Test
  void the_office_attaches_to_what_it_entered_for_an_institution() {
    Said round = officer.open(false, "MoI").ok();
    String input = "inputs/" + officer.giveFor(round, null, "MoI", "Said so").ok().id();

    UUID file = officer.attach(input, "minutes.txt", "They said so").ok().id();
    interior.attach(input, "letter.txt", "We did").ok();

    assertThat(text(interior.download(input, file))).isEqualTo("They said so");
    officer.detach(input, file).ok();
    assertRefused(interior.download(input, file), 404);
  }

  @Test
  void what_the_office_decided_on_keeps_its_files() {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);
    UUID file = interior.attach(input, NAME, "We object").ok().id();
    officer.dispose(UUID.fromString(input.substring(7)), "ACCEPTED", "Rightly so").ok();

    assertThat(interior.attach(input, "a.txt", "More").problem())
        .isEqualTo("409 /problems/input-state input");
    assertThat(interior.detach(input, file).problem()).isEqualTo("409 /problems/input-state input");
    assertThat(text(interior.download(input, file))).isEqualTo("We object");
  }

  @Test
  void what_was_taken_back_keeps_its_files_too() {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);
    UUID file = interior.attach(input, NAME, "We object").ok().id();
    interior.withdraw(UUID.fromString(input.substring(7))).ok();

    assertThat(interior.attach(input, "a.txt", "More").problem())
        .isEqualTo("409 /problems/input-state input");
    assertThat(interior.detach(input, file).problem()).isEqualTo("409 /problems/input-state input");
    assertThat(text(interior.download(input, file))).isEqualTo("We object");
  }

  @Test
  void a_closed_round_takes_no_files_and_until_the_decision_gives_them_back() {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);
    UUID file = interior.attach(input, NAME, "We object").ok().id();
    officer.close(round).ok();

    assertThat(interior.attach(input, "a.txt", "More").problem())
        .isEqualTo("409 /problems/round-state round");
    interior.detach(input, file).ok();
    assertRefused(interior.download(input, file), 404);
  }

  @Test
  void to_remove_one_must_have_read_what_it_is_removed_from() {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);
    UUID file = interior.attach(input, NAME, "We object").ok().id();
    String read = interior.get(input).etag();
    interior.attach(input, "more.txt", "And more").ok();

    assertThat(interior.detach(input, file, null).status()).isEqualTo(428);
    assertThat(interior.detach(input, file, read).status()).isEqualTo(412);
    Said without = interior.detach(input, file).ok();
    assertThat(names(without.body())).containsExactly("more.txt");
    assertThat(without.etag()).isEqualTo(interior.get(input).etag());
  }

  @Test
  void a_file_that_cannot_be_used_is_a_problem_and_leaves_nothing() {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);

    assertThat(interior.attach(input, "a.exe", "MZ").problem())
        .isEqualTo("415 /problems/file-type file");
    assertThat(interior.attach(input, "a.pdf", "no PDF").problem())
        .isEqualTo("415 /problems/file-type file");
    assertThat(interior.attach(input, "a.txt", "<html><script>alert(1)</script></html>").problem())
        .isEqualTo("415 /problems/file-type file");
    assertThat(interior.attach(input, "a.txt", "").problem())
        .isEqualTo("422 /problems/invalid-field file");
    for (String name : List.of("../a.txt", "/etc/a.txt", "C:\\a.txt", "")) {
      assertThat(interior.attach(input, name, "text").problem())
          .as(name)
          .isEqualTo("422 /problems/invalid-field file");
    }
    assertThat(interior.attach(input, "a.txt", "x".repeat((20 << 20) + 1)).problem())
        .isEqualTo("413 /problems/body-too-large file");
    assertThat(interior.attach(input, "a.txt", "x".repeat(22 << 20)).problem())
        .startsWith("413 /problems/body-too-large");
    assertThat(interior.post(input + "/attachments", "{}").status()).isEqualTo(415);
    assertThat(interior.get(input).body().get("attachments")).isEmpty();
  }

  @Test
  void an_input_has_so_many_files_and_no_more() {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);
    for (int i = 0; i < 10; i++) {
      interior.attach(input, i + ".txt", "Page " + i).ok();
    }

    assertThat(interior.attach(input, "10.txt", "Page 10").problem())
        .isEqualTo("409 /problems/input-state attachments");
    assertThat(interior.get(input).body().get("attachments")).hasSize(10);
  }

  @Test
  void files_that_come_in_the_same_moment_are_all_taken() throws Exception {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);
    List<Future<Said>> sent = new ArrayList<>();
    try (ExecutorService browsers = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        String name = i + ".txt";
        sent.add(browsers.submit(() -> interior.attach(input, name, name)));
      }
    }

    for (Future<Said> each : sent) {
      each.get().ok();
    }
    assertThat(names(interior.get(input).body()))
        .containsExactlyInAnyOrder("0.txt", "1.txt", "2.txt", "3.txt");
    for (JsonNode each : interior.get(input).body().get("attachments")) {
      assertThat(text(interior.download(input, UUID.fromString(each.get("id").asString()))))
          .isEqualTo(each.get("name").asString());
    }
  }

  @Test
  void a_repetition_attaches_once_though_its_form_is_parted_otherwise() {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);
    String key = UUID.randomUUID().toString();

    Said first = interior.attach(input, TestForm.of(NAME, "We object"), key).ok();
    Said again = interior.attach(input, TestForm.of(NAME, "We object"), key).ok();

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(interior.attach(input, TestForm.of(NAME, "Rather not"), key).status())
        .isEqualTo(422);
    assertThat(interior.get(input).body().get("attachments")).hasSize(1);
  }

  @Test
  void what_the_invited_should_read_is_given_by_the_office_and_read_by_whoever_sees_the_round() {
    Said opened = officer.open(false, "MoI").ok();
    String round = "rounds/" + opened.id();

    UUID report = officer.attach(round, "assessment.txt", "Assessed").ok().id();
    UUID law = head.attach(round, "law.txt", "The law of 2012").ok().id();

    assertThat(names(interior.get(round).body())).containsExactly("assessment.txt", "law.txt");
    for (ReviewDriver reader : List.of(interior, officer, head, region)) {
      assertThat(text(reader.download(round, report))).isEqualTo("Assessed");
    }
    assertThat(interior.attach(round, "a.txt", "Mine").problem())
        .isEqualTo("403 /problems/not-allowed");
    assertThat(interior.detach(round, law).problem()).isEqualTo("403 /problems/not-allowed");
    assertThat(region.attach(round, "a.txt", "Mine").status()).isEqualTo(403);
    assertRefused(justice.download(round, report), 404);
    officer.detach(round, law).ok();
    assertRefused(interior.download(round, law), 404);
  }

  @Test
  void a_closed_round_keeps_its_files_and_takes_none() {
    Said opened = officer.open(false, "MoI").ok();
    String round = "rounds/" + opened.id();
    UUID report = officer.attach(round, "assessment.txt", "Assessed").ok().id();
    officer.close(opened).ok();

    assertThat(officer.detach(round, report).problem())
        .isEqualTo("409 /problems/round-state round");
    assertThat(officer.attach(round, "late.txt", "Late").problem())
        .isEqualTo("409 /problems/round-state round");
    assertThat(text(interior.download(round, report))).isEqualTo("Assessed");
  }

  @Test
  void another_call_of_the_round_leaves_its_files() {
    Said opened = officer.open(false, "MoI").ok();
    String round = "rounds/" + opened.id();
    officer.attach(round, "assessment.txt", "Assessed").ok();

    plans
        .put(
            "/api/workplans/%s/%s".formatted(plan, round),
            "{\"institutions\": [\"MoI\", \"MoJ\"], \"deadline\": \"2020-01-31\"}",
            officer.get(round).etag())
        .ok();

    assertThat(names(justice.get(round).body())).containsExactly("assessment.txt");
  }

  @Test
  void the_report_names_the_files_and_tells_no_key() {
    Said round = officer.open(false, "MoI").ok();
    officer.attach("rounds/" + round.id(), "assessment.txt", "Assessed").ok();
    String input = given(interior, round);
    interior.attach(input, NAME, "We object").ok();

    JsonNode report = interior.get("rounds/%s/report".formatted(round.id())).ok().body();

    assertThat(names(report.get("round"))).containsExactly("assessment.txt");
    assertThat(names(report.at("/inputs/0/input"))).containsExactly(NAME);
    assertThat(report.toString()).doesNotContain("\"key\"", "\"file\"");
  }

  @Test
  void others_hear_nothing_of_a_files_name_and_no_log_tells_it(CapturedOutput output) {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);
    interior.attach(input, "Zaynab.txt", "We object").ok();
    interior.attach(input, "Zaynab.exe", "We object");
    interior.attach(input, "home/Zaynab.txt", "We object");
    interior.attach(input, "Zaynab\0.txt", "We object");
    UUID id = UUID.fromString(input.substring(7));
    officer.dispose(id, "ACCEPTED", "Rightly so").ok();

    try (TestFacts facts = TestFacts.on(Topics.INPUTS)) {
      facts.awaitFact(InputFact.class, f -> f.id().equals(id) && f.disposition() != null);
      assertThat(facts.records())
          .extracting(record -> new String(record.value(), UTF_8))
          .noneMatch(json -> json.contains("Zaynab"));
    }
    assertThat(output.getAll()).doesNotContain("Zaynab");
  }

  @Test
  void a_file_outlives_the_service() {
    Said round = officer.open(false, "MoI").ok();
    String input = given(interior, round);
    UUID file = interior.attach(input, NAME, "We object").ok().id();

    try (ConfigurableApplicationContext again = startedAgain()) {
      String token = TestTokens.of("IQ", "COUNTRY_OFFICER");
      RestTestClient client =
          RestTestClient.bindToServer()
              .baseUrl(
                  "http://localhost:" + again.getEnvironment().getProperty("local.server.port"))
              .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
              .build();
      ReviewDriver other = new ReviewDriver(new PlanDriver(client), plan);
      assertThat(text(other.download(input, file))).isEqualTo("We object");
      assertThat(names(other.get(input).body())).containsExactly(NAME);
    }
  }

  /** The service over the data that the running one has. */
  private ConfigurableApplicationContext startedAgain() {
    List<String> arguments =
        new ArrayList<>(List.of("--server.port=0", "--spring.jmx.enabled=false"));
    for (String name :
        List.of(
            "spring.config.name",
            "roundtable.data-dir",
            "roundtable.office.code",
            "roundtable.office.name",
            "roundtable.office.country",
            "roundtable.office.parent",
            "roundtable.token.jwk-set-uri",
            "roundtable.token.audience",
            "spring.kafka.bootstrap-servers",
            "spring.mongodb.uri")) {
      arguments.add("--%s=%s".formatted(name, settings.getRequiredProperty(name)));
    }
    return new SpringApplicationBuilder(WorkplanService.class)
        .run(arguments.toArray(String[]::new));
  }

  private static String given(ReviewDriver institution, Said round) {
    return "inputs/" + institution.give(round, null, "We object, see the letter").ok().id();
  }

  private static void assertRefused(EntityExchangeResult<byte[]> answer, int status) {
    assertThat(answer.getStatus().value()).isEqualTo(status);
    assertThat(new String(Objects.requireNonNull(answer.getResponseBody()), UTF_8))
        .doesNotContain("We object", NAME);
  }

  private static String text(EntityExchangeResult<byte[]> file) {
    String text = new String(Objects.requireNonNull(file.getResponseBody()), UTF_8);
    assertThat(file.getStatus().value()).as(text).isEqualTo(200);
    return text;
  }

  private static List<String> names(JsonNode owner) {
    List<String> names = new ArrayList<>();
    owner.get("attachments").forEach(each -> names.add(each.get("name").asString()));
    return names;
  }
}
