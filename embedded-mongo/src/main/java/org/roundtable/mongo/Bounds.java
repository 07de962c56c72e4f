package org.roundtable.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query says of one field: that every document it matches has a value in these ranges of
 * {@link KeyEncoding}. The ranges may hold more than the query matches, never less.
 *
 * @param kind what was asked
 * @param ranges in ascending order, without overlap
 * @param excludesAbsent whether a document without the field can't match
 * @param isNumber whether it is a number, whose range holds every number with the same nearest
 *     double
 */
record Bounds(Kind kind, List<KeyRange> ranges, boolean excludesAbsent, boolean isNumber) {

  enum Kind {
    EQUAL,
    ONE_OF,
    BETWEEN
  }

  /** The bounds of each field that a query names, all of which hold for what it matches. */
  static Map<String, List<Bounds>> of(Document query) {
    Map<String, List<Bounds>> result = new HashMap<>();
    collect("", query, result);
    return result;
  }

  private static void collect(String path, Document query, Map<String, List<Bounds>> result) {
    query.forEach((key, value) -> {
      if (key.equals("$and") && value instanceof Collection<?> parts) {
        parts.stream()
            .filter(Document.class::isInstance)
            .forEach(part -> collect(path, (Document) part, result));
      } else if (!key.startsWith("$")) {
        collectField(path + key, value, result);
      }
    });
  }

  private static void collectField(
      String field, @Nullable Object asked, Map<String, List<Bounds>> result) {
    if (asked instanceof Document operators && hasOperators(operators)) {
      operators.forEach((operator, operand) -> {
        if (operator.equals("$elemMatch") && operand instanceof Document element) {
          collectElement(field, element, result);
        } else {
          add(field, ofOperator(operator, operand), result);
        }
      });
    } else {
      add(field, equal(asked), result);
    }
  }

  private static void collectElement(
      String field, Document element, Map<String, List<Bounds>> result) {
    if (hasOperators(element)) {
      element.forEach((operator, operand) -> add(field, ofOperator(operator, operand), result));
    } else {
      collect(field + ".", element, result);
    }
  }

  private static boolean hasOperators(Document document) {
    return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
  }

  private static void add(String field, @Nullable Bounds bounds, Map<String, List<Bounds>> result) {
    if (bounds != null) {
      result.computeIfAbsent(field, _ -> new ArrayList<>()).add(bounds);
    }
  }

  private static @Nullable Bounds ofOperator(String operator, @Nullable Object operand) {
    return switch (operator) {
      case "$eq" -> equal(operand);
      case "$in" -> operand instanceof Collection<?> values ? oneOf(values) : null;
      case "$gt", "$gte", "$lt", "$lte" ->
          operand != null && isOrdered(operand) ? between(operator, operand) : null;
      default -> null;
    };
  }

  private static @Nullable Bounds equal(@Nullable Object value) {
    if (!isPlain(value)) {
      return null;
    }
    boolean absent = value == null || value instanceof Missing;
    return new Bounds(Kind.EQUAL, List.of(equalTo(value)), !absent, value instanceof Number);
  }

  private static @Nullable Bounds oneOf(Collection<?> values) {
    if (!values.stream().allMatch(Bounds::isPlain)) {
      return null;
    }
    return new Bounds(
        Kind.ONE_OF,
        values.stream()
            .map(Bounds::equalTo)
            .distinct()
            .sorted((a, b) -> Arrays.compareUnsigned(a.low(), b.low()))
            .toList(),
        values.stream().noneMatch(value -> value == null || value instanceof Missing),
        false);
  }

  private static KeyRange equalTo(@Nullable Object value) {
    return KeyRange.of(
        value instanceof Number number ? KeyEncoding.nearest(number) : KeyEncoding.encode(value));
  }

  /** Every number with the same nearest double lies inside, wherever the bound itself lies. */
  private static Bounds between(String operator, Object bound) {
    KeyRange all = KeyRange.of(KeyEncoding.bracket(bound));
    KeyRange same = equalTo(bound);
    boolean inclusive = bound instanceof Number || operator.endsWith("e");
    KeyRange range =
        operator.startsWith("$g")
            ? new KeyRange(inclusive ? same.low() : same.high(), all.high())
            : new KeyRange(all.low(), inclusive ? same.high() : same.low());
    return new Bounds(Kind.BETWEEN, List.of(range), true, false);
  }

  private static boolean isOrdered(@Nullable Object value) {
    return value instanceof Number
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Instant
        || value instanceof ObjectId
        || value instanceof UUID
        || value instanceof BinData
        || value instanceof BsonTimestamp;
  }

  /** Arrays and expressions are left to the matcher. */
  private static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof Missing
        || isOrdered(value)
        || (value instanceof Document document
            && !document.isEmpty()
            && document.entrySet().stream()
                .allMatch(field ->
                    !field.getKey().startsWith("$")
                        && field.getValue() != null
                        && isPlain(field.getValue())));
  }
}
