package org.roundtable.workplan.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is being done with a whole plan: a version is made of its draft, or a workbook is imported
 * into it. There is one a plan at most, so that neither meets the other.
 *
 * @param version the number of the version being made; null for an import
 * @param imported the import under way; null for a version
 * @param phase how far the import is
 * @param until when another may take it over, since whoever made it must have died
 */
@Document("planClaims")
record PlanClaim(
    @Id UUID plan,
    @Nullable Integer version,
    @Nullable UUID imported,
    @Nullable Phase phase,
    @Indexed Instant until) {

  /** How far an import is. */
  enum Phase {
    /** Nothing of it counts yet. */
    STAGING,
    /** It is decided and goes into the plan item by item. */
    APPLYING,
    /** Something else was changed in the same moment: what went in is taken out again. */
    REVERTING
  }

  static PlanClaim freeze(UUID plan, int version, Instant until) {
    return new PlanClaim(plan, version, null, null, until);
  }

  static PlanClaim importing(UUID plan, UUID imported, Instant until) {
    return new PlanClaim(plan, null, imported, Phase.STAGING, until);
  }
}
