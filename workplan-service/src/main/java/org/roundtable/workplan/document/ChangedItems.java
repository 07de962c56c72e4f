package org.roundtable.workplan.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Emphasis;
import org.roundtable.platform.language.Language;
import org.roundtable.workplan.document.LineFields.Field;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.version.Difference;

/** Says in a reader's language what differs in items, field by field. */
public final class ChangedItems {

  /** What moving an item changes by itself. */
  private static final Set<Object> PLACE = Set.of("code", "parent");

  /** What stands in an item's name already. */
  private static final Set<Object> NAME = Set.of("code", "title", "kind");

  private final ItemWords words;
  private final PlanDifference.Codes codes;

  private ChangedItems(ItemWords words, PlanDifference.Codes codes) {
    this.words = words;
    this.codes = codes;
  }

  /**
   * In a language.
   *
   * @param codes of the items that those which differ refer to
   */
  public static ChangedItems in(Language language, PlanDifference.Codes codes) {
    return new ChangedItems(ItemWords.in(language), codes);
  }

  public ChangedItem say(PlanDifference.Change change) {
    Map<Object, Field> before = LineFields.of(change.before(), codes.before(), words);
    Map<Object, Field> after = LineFields.of(change.after(), codes.after(), words);
    Set<Object> differing = differing(before, after);
    boolean whole = change.change() != Difference.Kind.CHANGED;
    List<ChangedItem.Field> fields =
        differing.stream()
            .filter(key -> !whole || !NAME.contains(key))
            .map(key -> field(before.get(key), after.get(key)))
            .toList();
    return new ChangedItem(
        words.name(change.kind(), change.code(), change.title()),
        words.text("change." + kind(change, differing)),
        switch (change.change()) {
          case ADDED -> Emphasis.ADDED;
          case CHANGED -> Emphasis.CHANGED;
          case REMOVED -> Emphasis.REMOVED;
        },
        fields);
  }

  private static String kind(PlanDifference.Change change, Set<Object> differing) {
    if (!change.moved()) {
      return change.change().name();
    }
    return PLACE.containsAll(differing) ? "MOVED" : "MOVED_AND_CHANGED";
  }

  private static Set<Object> differing(Map<Object, Field> before, Map<Object, Field> after) {
    Set<Object> all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    all.removeIf(key -> Objects.equals(meaning(before.get(key)), meaning(after.get(key))));
    return all;
  }

  private static @Nullable Object meaning(@Nullable Field field) {
    return field == null ? null : field.meaning();
  }

  private static ChangedItem.Field field(@Nullable Field before, @Nullable Field after) {
    String name =
        Stream.of(before, after).filter(Objects::nonNull).findFirst().orElseThrow().name();
    return new ChangedItem.Field(name, value(before), value(after));
  }

  private static Cell value(@Nullable Field field) {
    return field == null ? Cell.EMPTY : field.value();
  }
}
