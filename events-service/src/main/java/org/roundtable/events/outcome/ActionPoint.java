package org.roundtable.events.outcome;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/**
 * Something that was agreed to be done.
 *
 * @param owner the institution that does it; the office itself where it is missing
 * @param ownerFunction whose task it is in there, by function: no name belongs here
 * @param due the last day
 * @param doneNote what came of it
 */
public record ActionPoint(
    UUID id,
    PublicText text,
    @Nullable InstitutionCode owner,
    @Nullable PublicText ownerFunction,
    LocalDate due,
    State state,
    @Nullable PublicText doneNote) {

  /** How far it is. */
  public enum State {
    OPEN,
    DONE,
    DROPPED
  }

  public ActionPoint {
    Problem.required("text", text);
    Problem.required("due", due);
    state = Objects.requireNonNullElse(state, State.OPEN);
  }

  ActionPoint follow(State next, LocalDate until, @Nullable PublicText note) {
    return new ActionPoint(id, text, owner, ownerFunction, until, next, note);
  }
}
