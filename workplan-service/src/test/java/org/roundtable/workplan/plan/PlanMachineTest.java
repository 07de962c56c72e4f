package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.contracts.workplan.PlanState;

class PlanMachineTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "DRAFT,     'SUBMIT:IN_REVIEW DISCARD:VALIDATED WITHDRAW:WITHDRAWN'",
    "IN_REVIEW, 'REVISE:REVISED RETURN:REVISED VALIDATE:VALIDATED WITHDRAW:WITHDRAWN'",
    "REVISED,   'SUBMIT:IN_REVIEW DISCARD:VALIDATED WITHDRAW:WITHDRAWN'",
    "VALIDATED, 'REDRAFT:DRAFT'",
    "WITHDRAWN, ''"
  })
  void each_state_takes_these_commands_and_no_others(PlanState state, String table) {
    assertThat(
            Arrays.stream(PlanCommand.values())
                .flatMap(command ->
                    PlanMachine.after(state, command).map(next -> command + ":" + next).stream())
                .collect(Collectors.joining(" ")))
        .isEqualTo(table);
  }
}
