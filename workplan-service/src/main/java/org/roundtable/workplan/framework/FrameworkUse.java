package org.roundtable.workplan.framework;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells where the office's plans use a programme's framework. */
public interface FrameworkUse {

  /**
   * What a change of these results and indicators touches.
   *
   * @param elements their ids
   */
  List<Touched> of(Collection<UUID> elements);
}
