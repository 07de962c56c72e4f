package org.roundtable.workplan.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.workplan.InputFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What others hear of an input: whose it is and what became of it, never what it says. */
@Component
class InputMessages implements Publication<Input> {

  @Override
  public Class<Input> aggregate() {
    return Input.class;
  }

  @Override
  public List<InputFact> facts(Input input, long version) {
    @Nullable Disposition disposition = input.disposition();
    return List.of(
        new InputFact(
            input.office(),
            input.id(),
            version,
            input.plan(),
            input.programme(),
            input.country(),
            input.roundNumber(),
            input.institution(),
            input.objective(),
            disposition == null ? null : disposition.kind(),
            input.state() == InputState.WITHDRAWN,
            input.enteredByOffice(),
            input.givenOn(),
            input.changedAt()));
  }
}
