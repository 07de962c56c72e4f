package org.roundtable.workplan.plan;

import java.util.Set;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;

/** What a plan must know of its review before it moves on. */
public interface ReviewGate {

  /** How many inputs on a plan have no disposition yet. */
  long unanswered(UUID plan);

  /** The plans that were presented to an institution. */
  Set<UUID> presentedTo(InstitutionCode institution);

  /** Whether a review round on a plan still takes inputs. */
  boolean collecting(UUID plan);
}
