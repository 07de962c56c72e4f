package org.roundtable.workplan.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which inputs a caller asks for.
 *
 * @param round only those of this round
 * @param item an item's identifier, or {@code plan} for those on the plan as a whole
 * @param objective the number of the objective that their items lie under
 * @param institution its code
 * @param unanswered only those that the office owes an answer, or only the others
 */
record InputQuery(
    @Nullable UUID round,
    @Nullable String item,
    @Nullable Integer objective,
    @Nullable String institution,
    @Nullable Boolean unanswered) {

  void narrow(Criteria criteria) {
    if (round != null) {
      criteria.and("round").is(round);
    }
    if (item != null) {
      criteria.and("item").is(itemId());
    }
    if (objective != null) {
      criteria.and("objective").is(objective);
    }
    if (institution != null) {
      criteria.and("institution").is(institution);
    }
    if (unanswered != null) {
      var unused =
          unanswered
              ? criteria.and("state").is(InputState.UNANSWERED)
              : criteria.and("state").in(InputState.ANSWERED, InputState.WITHDRAWN);
    }
  }

  private @Nullable UUID itemId() {
    if ("plan".equals(item)) {
      return null;
    }
    try {
      return UUID.fromString(String.valueOf(item));
    } catch (IllegalArgumentException malformed) {
      throw Problem.invalid("item", "Give an item's id, or plan.");
    }
  }
}
