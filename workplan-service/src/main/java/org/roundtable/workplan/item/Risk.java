package org.roundtable.workplan.item;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/**
 * What may keep an activity from its end.
 *
 * @param id made where a caller gives none
 * @param response what is done about it
 */
public record Risk(
    UUID id,
    PublicText description,
    Level likelihood,
    Level impact,
    @Nullable PublicText response) {

  /** How likely, or how bad. */
  public enum Level {
    LOW,
    MEDIUM,
    HIGH
  }

  public Risk {
    id = Objects.requireNonNullElseGet(id, UuidCreator::getTimeOrderedEpoch);
    Problem.required("description", description);
    Problem.required("likelihood", likelihood);
    Problem.required("impact", impact);
  }
}
