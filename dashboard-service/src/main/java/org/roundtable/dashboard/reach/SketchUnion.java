package org.roundtable.dashboard.reach;

import java.lang.foreign.MemorySegment;
import org.apache.datasketches.common.SketchesArgumentException;
import org.apache.datasketches.theta.CompactThetaSketch;
import org.apache.datasketches.theta.ThetaSetOperation;
import org.apache.datasketches.theta.ThetaUnion;
import org.roundtable.contracts.Sketch;

/** Several sets of people as one, in which each counts once. */
public final class SketchUnion {

  private static final int LOG_ENTRIES = 12;
  private static final int DEVIATIONS = 3;

  private final ThetaUnion union =
      ThetaSetOperation.builder().setLogNominalEntries(LOG_ENTRIES).buildUnion();

  /** Adds the people of a sketch that {@link #isSketch} accepts. */
  public void add(Sketch sketch) {
    union.union(read(sketch));
  }

  /** How many they are. */
  public Bounds bounds() {
    CompactThetaSketch people = union.getResult();
    return new Bounds(
        (long) Math.floor(people.getLowerBound(DEVIATIONS)),
        Math.round(people.getEstimate()),
        (long) Math.ceil(people.getUpperBound(DEVIATIONS)));
  }

  /** Whether what an office sent is a sketch that can be united with others. */
  public static boolean isSketch(Sketch sketch) {
    try {
      new SketchUnion().add(sketch);
      return true;
    } catch (SketchesArgumentException
        | IllegalArgumentException
        | IndexOutOfBoundsException none) {
      return false;
    }
  }

  private static CompactThetaSketch read(Sketch sketch) {
    return CompactThetaSketch.heapify(MemorySegment.ofArray(sketch.bytes()));
  }
}
