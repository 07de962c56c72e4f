package org.roundtable.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that an index on some fields holds for a document: one tuple, or one for each element
 * of an array on the way.
 */
@SuppressWarnings("ReferenceEquality") // two equal arrays are still two
final class FieldTuples {

  private final List<String> fields;
  private final List<List<@Nullable Object>> tuples = new ArrayList<>();
  private boolean multikey;
  private boolean present;

  private FieldTuples(List<String> fields) {
    this.fields = fields;
  }

  static FieldTuples of(Document document, List<String> fields) {
    FieldTuples result = new FieldTuples(fields);
    result.collect(
        fields.stream().map(field -> new Path(document, List.of(field.split("\\.", -1)))).toList());
    return result;
  }

  /** At least one, with {@link Missing} where a field isn't there. */
  List<List<@Nullable Object>> tuples() {
    return tuples;
  }

  /** Whether an array was met. */
  boolean isMultikey() {
    return multikey;
  }

  /** Whether any of the fields is there, be it null. */
  boolean isPresent() {
    return present;
  }

  private void collect(List<Path> paths) {
    List<Path> reached = paths.stream().map(Path::untilArray).toList();
    List<?> array = commonArray(reached);
    if (array == null) {
      tuples.add(new ArrayList<>(reached.stream().map(Path::value).toList()));
      present |= reached.stream().anyMatch(path -> !(path.value instanceof Missing));
      return;
    }
    multikey = true;
    if (array.isEmpty()) {
      present |= reached.stream().anyMatch(path -> path.value == array && path.rest.isEmpty());
      addEmpty(reached, array);
    }
    for (Object element : array) {
      collect(
          reached.stream()
              .map(path -> path.value == array ? new Path(element, path.rest) : path)
              .toList());
    }
  }

  private void addEmpty(List<Path> reached, List<?> array) {
    List<@Nullable Object> tuple = new ArrayList<>();
    for (Path path : reached) {
      tuple.add(path.value == array ? KeyEncoding.EmptyArray.INSTANCE : path.value);
      present |= path.value != array && !(path.value instanceof Missing);
    }
    tuples.add(tuple);
  }

  private @Nullable List<?> commonArray(List<Path> reached) {
    List<?> common = null;
    for (Path path : reached) {
      if (path.value instanceof List<?> array) {
        if (common != null && common != array) {
          throw new CannotIndexParallelArraysError(fields);
        }
        common = array;
      }
    }
    return common;
  }

  /** A value, and the names that still lead on from it. */
  private record Path(@Nullable Object value, List<String> rest) {

    Path untilArray() {
      if (rest.isEmpty()) {
        return this;
      }
      String name = rest.getFirst();
      List<String> behind = rest.subList(1, rest.size());
      return switch (value) {
        case Document document -> new Path(document.getOrMissing(name), behind).untilArray();
        case List<?> array when isPosition(name) ->
            new Path(at(array, Integer.parseInt(name)), behind).untilArray();
        case List<?> _ -> this;
        case null, default -> new Path(Missing.getInstance(), List.of());
      };
    }

    private static boolean isPosition(String name) {
      return !name.isEmpty() && name.length() < 10 && name.chars().allMatch(Character::isDigit);
    }

    private static @Nullable Object at(List<?> array, int position) {
      return position < array.size() ? array.get(position) : Missing.getInstance();
    }
  }
}
