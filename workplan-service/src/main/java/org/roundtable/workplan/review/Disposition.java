package org.roundtable.workplan.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.DispositionKind;

/**
 * What the office makes of an input.
 *
 * @param reason why; there is none without
 * @param changes what changes in the plan because of it
 */
record Disposition(
    DispositionKind kind, PublicText reason, @Nullable PublicText changes, Instant at) {

  boolean says(DispositionKind otherKind, PublicText otherReason, @Nullable PublicText other) {
    return kind == otherKind
        && reason.equals(otherReason)
        && java.util.Objects.equals(changes, other);
  }
}
