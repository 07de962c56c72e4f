package org.roundtable.workplan.framework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ResultLevel;

/**
 * A result or an indicator that a framework gains, loses or has otherwise than another.
 *
 * @param element its id
 * @param level of a result; none for an indicator
 * @param code as it is after the change, or was if it is removed
 * @param fields all of them for one that is added or removed
 */
public record ElementChange(
    UUID element,
    Kind kind,
    @Nullable ResultLevel level,
    ElementCode code,
    PublicText title,
    Change change,
    List<FieldChange> fields) {

  /** What it is. */
  public enum Kind {
    RESULT,
    INDICATOR
  }

  /** What becomes of it. */
  public enum Change {
    ADDED,
    CHANGED,
    REMOVED
  }
}
