package org.roundtable.office.link;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the link to the parent stands.
 *
 * @param detail for the operator; says what is wrong unless linked
 * @param behind for each topic that goes up, how many offsets the parent lacks: 0 is exact, more is
 *     an upper bound since compaction and transactions use up offsets too. While the parent is out
 *     of reach it counts from what was last known to have arrived.
 * @param lastSuccess when the parent was last seen to have everything, or to take something
 */
public record LinkStatus(
    State state, String detail, Map<String, Long> behind, Optional<Instant> lastSuccess) {

  /** Where a link can stand. */
  public enum State {
    /** The office has no parent. */
    DISABLED,
    /** The parent does not answer, or mirroring is just starting; it is tried again for ever. */
    CONNECTING,
    /** The parent answers and mirroring runs. */
    LINKED,
    /** The parent refuses, or mirroring broke; it is tried again, but somebody should look. */
    FAILED
  }

  public LinkStatus {
    behind = Map.copyOf(behind);
  }

  /** The status of an office without a parent. */
  public static LinkStatus disabled() {
    return new LinkStatus(State.DISABLED, "this office has no parent", Map.of(), Optional.empty());
  }

  /** What the parent lacks over all topics. */
  public long totalBehind() {
    return behind.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public String toString() {
    return "%s (%s) behind=%s lastSuccess=%s"
        .formatted(
            state, detail, new TreeMap<>(behind), lastSuccess.map(Instant::toString).orElse("-"));
  }
}
