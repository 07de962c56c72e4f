package org.roundtable.workplan.draft;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;

/**
 * Finds activities of different plans that may do the same: they serve the same objective, at least
 * half of the words of their titles are the same, and their dates meet. It compares words, so it
 * finds none across languages; people decide what it means.
 */
final class Overlaps {

  /**
   * Two activities that may do the same, the words that their titles share by the words they have.
   */
  record Overlap(int objective, Side one, Side other, double likeness) {}

  /** One of the two. */
  record Side(
      OfficeCode office,
      CountryCode country,
      UUID activity,
      PublicText code,
      PublicText title,
      @Nullable PublicText place,
      LocalDate start,
      LocalDate end) {}

  private record Words(HeardActivity activity, Set<String> words) {}

  private static final double ALIKE = 0.5;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

  /** A word that stands in more titles than this tells nothing and would cost much. */
  private static final int COMMON = 500;

  private Overlaps() {}

  /** Those among some activities, the most alike first, at most so many. */
  static List<Overlap> among(Stream<HeardActivity> activities, int most) {
    Map<Integer, List<Words>> byObjective = new HashMap<>();
    activities.forEach(activity ->
        byObjective
            .computeIfAbsent(activity.objective(), first -> new ArrayList<>())
            .add(new Words(activity, words(activity.title()))));
    List<Overlap> overlaps = new ArrayList<>();
    byObjective.values().forEach(all -> compare(all, overlaps));
    return overlaps.stream()
        .sorted(
            Comparator.comparingDouble(Overlap::likeness)
                .reversed()
                .thenComparing(overlap -> overlap.one().activity())
                .thenComparing(overlap -> overlap.other().activity()))
        .limit(most)
        .toList();
  }

  private static void compare(List<Words> all, List<Overlap> overlaps) {
    Map<String, List<Words>> seen = new HashMap<>();
    for (Words later : all) {
      Set<Words> candidates = new HashSet<>();
      for (String word : later.words) {
        List<Words> sharing = seen.computeIfAbsent(word, first -> new ArrayList<>());
        if (sharing.size() <= COMMON) {
          candidates.addAll(sharing);
          sharing.add(later);
        }
      }
      for (Words earlier : candidates) {
        double likeness = likeness(earlier.words, later.words);
        if (likeness >= ALIKE && meet(earlier.activity, later.activity)) {
          overlaps.add(
              new Overlap(
                  later.activity.objective(),
                  side(earlier.activity),
                  side(later.activity),
                  Math.round(likeness * 100) / 100.0));
        }
      }
    }
  }

  private static boolean meet(HeardActivity one, HeardActivity other) {
    return !one.plan().equals(other.plan())
        && !one.start().isAfter(other.end())
        && !other.start().isAfter(one.end());
  }

  private static double likeness(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / (one.size() + other.size() - shared);
  }

  private static Set<String> words(PublicText title) {
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(FOLDED.normalize(title.value()))) {
      if (UCharacter.codePointCount(word, 0, word.length()) > 2) {
        words.add(word);
      }
    }
    return words;
  }

  private static Side side(HeardActivity activity) {
    return new Side(
        activity.office(),
        activity.country(),
        activity.activity(),
        activity.code(),
        activity.title(),
        activity.place(),
        activity.start(),
        activity.end());
  }
}
