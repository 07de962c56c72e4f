package org.roundtable.workplan.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What an element says, by the names of its fields, as text. */
final class Fields {

  private final SequencedMap<String, String> values = new LinkedHashMap<>();

  /** Notes a field unless there is nothing in it. */
  Fields put(String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      values.put(name, value.toString());
    }
    return this;
  }

  Map<String, String> values() {
    return values;
  }

  /** The fields in which the other says something else. */
  List<FieldChange> changesTo(Fields other) {
    SequencedSet<String> names = new LinkedHashSet<>(values.keySet());
    names.addAll(other.values.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      String before = values.get(name);
      String after = other.values.get(name);
      if (!Objects.equals(before, after)) {
        changes.add(new FieldChange(name, before, after));
      }
    }
    return changes;
  }
}
