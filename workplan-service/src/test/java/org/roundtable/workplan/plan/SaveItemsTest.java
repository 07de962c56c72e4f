package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Many items in one request, as safely as one by one. */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class SaveItemsTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";

  @Autowired private SaveItems saveItems;
  @Autowired private PlanItems items;

  private List<PlanItem> read;

  @BeforeEach
  void two_activities() {
    PlanDriver officer = new PlanDriver(as("COUNTRY_OFFICER"));
    officer.programme(PROGRAMME);
    UUID plan = officer.begin(PROGRAMME).id();
    UUID objective = officer.objective(plan, 1);
    read =
        List.of(
            item(officer.add(plan, objective, "First").ok().id()),
            item(officer.add(plan, objective, "Second").ok().id()));
  }

  @Test
  void each_gets_its_next_version() {
    assertThat(saveItems.save(settled())).isTrue();

    for (PlanItem before : read) {
      PlanItem now = item(before.id());
      assertThat(now.submitted()).isEqualTo(before.line());
      assertThat(now.revision()).isEqualTo(before.revision() + 1);
    }
  }

  @Test
  void one_that_somebody_changed_meanwhile_stays_as_it_is() {
    PlanItem second = read.getLast();
    PlanItem changed = items.save(second.release(second.changedAt().plusSeconds(1)));

    assertThat(saveItems.save(settled())).isFalse();

    assertThat(item(second.id()).submitted()).isNull();
    assertThat(item(second.id()).revision()).isEqualTo(changed.revision());
    assertThat(item(read.getFirst().id()).submitted()).isNotNull();
  }

  private List<PlanItem> settled() {
    return read.stream().map(item -> item.settle(item.line())).toList();
  }

  private PlanItem item(UUID id) {
    return items.findById(id).orElseThrow();
  }
}
