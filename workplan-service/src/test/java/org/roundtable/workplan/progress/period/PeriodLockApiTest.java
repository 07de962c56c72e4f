package org.roundtable.workplan.progress.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.roundtable.workplan.progress.ProgressDriver;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class PeriodLockApiTest extends ServiceTest {

  private ProgressDriver officer;

  @BeforeEach
  void a_plan_is_carried_out() {
    officer = new ProgressDriver(as("COUNTRY_OFFICER")).begin();
    officer.submit();
  }

  @Test
  void a_period_is_locked_and_opened_again_with_a_reason_and_all_of_it_is_kept() {
    officer.lock("2020-Q1").ok();
    officer.lock("2020-Q1").ok();
    officer.lock("2021").ok();
    Said opened = officer.unlock("2020-Q1", "%D8%B3%D8%A8%D8%A8: late report").ok();
    assertThat(opened.body().get("reason").asString()).isEqualTo("سبب: late report");
    officer.lock("2020-Q1").ok();

    assertThat(officer.all("period-locks", 1))
        .extracting(turn -> turn.get("period").asString() + " " + turn.get("locked").asBoolean())
        .containsExactly("2020-Q1 true", "2021 true");
    assertThat(officer.all("period-locks/2020-Q1", 2))
        .extracting(turn -> turn.get("number").asInt() + " " + turn.get("locked").asBoolean())
        .containsExactly("3 true", "2 false", "1 true");
  }

  @Test
  void no_period_is_opened_without_a_reason() {
    officer.lock("2020").ok();

    assertThat(officer.unlock("2020", null).problem())
        .isEqualTo("422 /problems/invalid-field Audit-Reason");
    assertThat(officer.unlock("2020", "%zz").problem())
        .isEqualTo("422 /problems/invalid-field Audit-Reason");
    assertThat(officer.all("period-locks/2020", 5)).hasSize(1);
  }

  @Test
  void what_is_not_locked_itself_is_not_opened() {
    officer.lock("2020").ok();

    assertThat(officer.unlock("2020-Q1", "late").status()).isEqualTo(404);
  }

  @Test
  void whoever_locks_at_the_same_moment_makes_one_turn_of_it() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Said> lock = () -> officer.lock("2020-Q2");
      for (var answer : threads.invokeAll(List.of(lock, lock, lock, lock))) {
        assertThat(answer.get().status()).isEqualTo(200);
      }
    }

    assertThat(officer.all("period-locks/2020-Q2", 5)).hasSize(1);
  }

  @Test
  void a_period_is_one_of_the_plan_and_written_as_periods_are() {
    assertThat(officer.lock("2019").problem()).isEqualTo("422 /problems/invalid-field period");
    assertThat(officer.lock("2020-Q5").problem()).isEqualTo("422 /problems/invalid-field period");
    assertThat(officer.lock("٢٠٢٠").problem()).isEqualTo("422 /problems/invalid-field period");
  }

  @Test
  void only_officers_lock_and_nobody_locks_a_withdrawn_plan() {
    assertThat(officer.as(as("COUNTRY_HEAD")).lock("2020").status()).isEqualTo(403);
    assertThat(officer.as(as("COUNTRY_HEAD")).get("period-locks").status()).isEqualTo(200);
    assertThat(officer.as(as("NATIONAL_AUTHORITY")).get("period-locks").status()).isEqualTo(403);
    officer.plans().command(officer.plan(), "withdrawals", "{\"reason\":\"No funds\"}").ok();

    assertThat(officer.lock("2020").problem()).isEqualTo("409 /problems/plan-state state");
  }
}
