package org.roundtable.workplan.plan;

import org.jspecify.annotations.Nullable;

/**
 * How far an activity has come.
 *
 * @param current the note that holds: the last one that isn't corrected
 * @param last the one noted last, which differs where it corrects an older one
 */
public record Progress(ProgressNote current, ProgressNote last) {

  /** What holds after one more note: who corrects an old note says nothing of today. */
  static Progress after(@Nullable Progress before, ProgressNote next) {
    return before == null || next.standsFor() >= before.current.standsFor()
        ? new Progress(next, next)
        : new Progress(before.current, next);
  }
}
