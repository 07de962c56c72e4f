package org.roundtable.workplan.progress.result;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;

/** The indicators of submitted plans. */
interface Indicators {

  /**
   * One of them.
   *
   * @throws Problem {@code not-found} where the plan has no such item, {@code invalid-field} where
   *     it is no indicator
   */
  Indicator get(UUID plan, UUID item);

  /** Those of some items that still stand in the plan. */
  List<Indicator> of(UUID plan, Collection<UUID> items);

  /**
   * A page of them, in the order of their codes.
   *
   * @param after the order behind which to begin; null from the start
   */
  List<Indicator> page(UUID plan, @Nullable String after, int limit);
}
