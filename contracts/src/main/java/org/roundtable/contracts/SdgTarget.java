package org.roundtable.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One of the 169 targets of the Sustainable Development Goals, for example {@code 16.2} or {@code
 * 10.c}. Their number won't change before 2030, so the set is closed.
 */
public record SdgTarget(@JsonValue String value) implements Comparable<SdgTarget> {

  /** Of each goal from the first on, its numbered targets and the last letter of the others. */
  private static final String[] GOALS = {
    "5b", "5c", "9d", "7c", "6c", "6b", "3b", "10b", "5c", "7c", "7c", "8c", "3b", "7c", "9c",
    "10b", "19-"
  };

  private static final Map<String, Integer> PLACES = places();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SdgTarget {
    if (!PLACES.containsKey(value)) {
      throw new IllegalArgumentException(
          "there is no such target of the Sustainable Development Goals; they look like 16.2");
    }
  }

  private static Map<String, Integer> places() {
    List<String> targets = new ArrayList<>();
    for (int goal = 1; goal <= GOALS.length; goal++) {
      String of = GOALS[goal - 1];
      char last = of.charAt(of.length() - 1);
      for (int i = 1; i <= Integer.parseInt(of.substring(0, of.length() - 1)); i++) {
        targets.add(goal + "." + i);
      }
      for (char letter = 'a'; letter <= last; letter++) {
        targets.add(goal + "." + letter);
      }
    }
    return IntStream.range(0, targets.size())
        .boxed()
        .collect(toUnmodifiableMap(targets::get, i -> i));
  }

  /** All of them, in the goals' order. */
  public static List<SdgTarget> all() {
    return PLACES.keySet().stream().map(SdgTarget::new).sorted().toList();
  }

  @Override
  public int compareTo(SdgTarget other) {
    return Comparator.comparing((SdgTarget target) -> PLACES.get(target.value))
        .compare(this, other);
  }

  @Override
  public String toString() {
    return value;
  }
}
