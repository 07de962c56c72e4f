package org.roundtable.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a query so that each condition stands alone: {@code {a: {$gt: 1, $lt: 9}}} becomes
 * {@code {$and: [{a: {$gt: 1}}, {a: {$lt: 9}}]}}.
 *
 * <p>MongoDB lets different elements of an array satisfy different conditions; the query engine
 * wants one element for all the conditions that stand together.
 */
final class Conjunction {

  private static final Set<String> SEPARABLE =
      Set.of(
          "$eq",
          "$ne",
          "$gt",
          "$gte",
          "$lt",
          "$lte",
          "$in",
          "$nin",
          "$exists",
          "$type",
          "$size",
          "$mod",
          "$all",
          "$not",
          "$elemMatch");

  private Conjunction() {}

  static Document of(Document query) {
    Document rest = new Document();
    List<Object> parts = new ArrayList<>();
    for (Map.Entry<String, Object> condition : query.entrySet()) {
      String key = condition.getKey();
      Object value = condition.getValue();
      if (key.equals("$and") && value instanceof List<?> list && !list.isEmpty()) {
        list.forEach(part -> parts.add(rewritten(part)));
      } else if ((key.equals("$or") || key.equals("$nor")) && value instanceof List<?> list) {
        rest.put(key, list.stream().map(Conjunction::rewritten).toList());
      } else if (value instanceof Document operators && isSeparable(operators)) {
        operators.forEach(
            (operator, operand) -> parts.add(new Document(key, new Document(operator, operand))));
      } else {
        rest.put(key, value);
      }
    }
    if (!parts.isEmpty()) {
      rest.put("$and", parts);
    }
    return rest;
  }

  private static @Nullable Object rewritten(@Nullable Object part) {
    return part instanceof Document query ? of(query) : part;
  }

  private static boolean isSeparable(Document operators) {
    Collection<String> keys = operators.keySet();
    return keys.size() > 1 && SEPARABLE.containsAll(keys);
  }
}
