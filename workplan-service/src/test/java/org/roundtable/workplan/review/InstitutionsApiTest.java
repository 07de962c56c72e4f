package org.roundtable.workplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;

/** What a guest is told of other institutions: the names of those that it sees take part. */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class InstitutionsApiTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";

  private PlanDriver plans;
  private UUID plan;
  private ReviewDriver officer;

  @BeforeEach
  void a_plan_that_two_must_sign_is_shown_to_one_round_after_another() {
    plans = new PlanDriver(as("COUNTRY_OFFICER"));
    plans.programme(PROGRAMME);
    plan = plans.begin(PROGRAMME).id();
    officer = new ReviewDriver(plans, plan);
    plans.add(plan, plans.objective(plan, 1), "Train investigators").ok();
    for (String code : List.of("N-Signs", "N-Asked", "N-Later", "N-Other")) {
      TestFacts.publish(institution(code));
    }
    plans
        .put(
            "/api/workplans/%s/validation".formatted(plan),
            "{\"required\": [\"N-Signs\"], \"quorum\": 1}",
            plans.get("/api/workplans/" + plan).etag())
        .ok();
    plans.submit(plan).ok();
    Said first = officer.open(false, "N-Asked").ok();
    officer.close(first).ok();
    officer.open(false, "N-Later").ok();
  }

  @Test
  void a_guest_is_told_the_names_of_the_signatories_and_of_those_asked_beside_it() {
    ReviewDriver asked = new ReviewDriver(ReviewDriver.guest(anonymous, "N-Asked"), plan);

    await()
        .untilAsserted(
            () -> assertThat(names(asked)).containsExactly("Name of N-Asked", "Name of N-Signs"));
  }

  @Test
  void the_office_is_told_of_all_that_take_part() {
    await()
        .untilAsserted(() ->
            assertThat(names(officer))
                .containsExactly("Name of N-Asked", "Name of N-Later", "Name of N-Signs"));
  }

  @Test
  void whoever_takes_no_part_is_not_told_that_there_is_a_plan() {
    ReviewDriver other = new ReviewDriver(ReviewDriver.guest(anonymous, "N-Other"), plan);

    assertThat(other.get("institutions").status()).isEqualTo(404);
  }

  private static List<String> names(ReviewDriver caller) {
    return caller
        .get("institutions")
        .ok()
        .body()
        .get("items")
        .valueStream()
        .map(each -> each.get("name").asString())
        .toList();
  }

  private static InstitutionFact institution(String code) {
    return new InstitutionFact(
        new OfficeCode("IQ"),
        UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        0,
        new InstitutionCode(code),
        new PublicText("Name of " + code),
        InstitutionKind.MINISTRY,
        new CountryCode("IQ"),
        Instant.EPOCH);
  }
}
