package org.roundtable.participants.attendance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.datasketches.theta.UpdatableThetaSketch;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Sketch;
import org.roundtable.contracts.participants.Sex;

/**
 * The unique people of a year while they are counted.
 *
 * <p>Somebody whose sex is noted in several ways counts as the first of them, so that the sexes add
 * up to everybody.
 */
final class Sketches {

  /** 4,096 hashes: exact up to so many people, then within 1.6 % in two of three cases. */
  static final int LOG_ENTRIES = 12;

  private final Map<Token, Sex> people = new HashMap<>();

  /** A keyed hash that can be compared. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content
  private record Token(byte[] hash) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Token token && Arrays.equals(hash, token.hash);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(hash);
    }
  }

  void add(byte[] hash, Sex sex) {
    people.putIfAbsent(new Token(hash), sex);
  }

  /** How many people there are. */
  int count() {
    return people.size();
  }

  /** Everybody; null where that is a small cell. */
  @Nullable Sketch all(Suppression suppression) {
    return count() < suppression.smallest() ? null : sketch(Set.of(Sex.values()));
  }

  /** The sexes that may be told apart. */
  List<Reach.OfSex> bySex(Suppression suppression) {
    Map<Sex, Integer> counts = new EnumMap<>(Sex.class);
    people.values().forEach(sex -> counts.merge(sex, 1, Integer::sum));
    List<Reach.OfSex> told = new ArrayList<>();
    suppression
        .of(counts)
        .told()
        .keySet()
        .forEach(sex -> told.add(new Reach.OfSex(sex, sketch(new HashSet<>(Set.of(sex))))));
    return told;
  }

  private Sketch sketch(Set<Sex> sexes) {
    UpdatableThetaSketch sketch =
        UpdatableThetaSketch.builder().setLogNominalEntries(LOG_ENTRIES).build();
    people.forEach((token, sex) -> {
      if (sexes.contains(sex)) {
        sketch.update(token.hash());
      }
    });
    // Between two clean-ups it holds nearly twice as many hashes, which nobody needs to be sent.
    return Sketch.of(sketch.rebuild().compact(true, null).toByteArrayCompressed());
  }
}
