package org.roundtable.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order that a query asks for, by the bytes that indexes are in order of, so that it is the
 * same with an index and without.
 *
 * <p>The engine's own comparator takes two empty arrays for less than each other, on which sorting
 * fails. One order serves one query: it remembers the key of each document.
 */
final class SortOrder implements Comparator<Document> {

  private final List<Field> fields;
  private final Map<Document, List<byte[]>> keys = new IdentityHashMap<>();

  private SortOrder(List<Field> fields) {
    this.fields = fields;
  }

  /** The order, or null if the documents may come as they lie. */
  static @Nullable SortOrder of(@Nullable Document orderBy) {
    if (orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural")) {
      return null;
    }
    return new SortOrder(
        orderBy.keySet().stream()
            .map(name -> new Field(name, Fields.number(orderBy, name) > 0))
            .toList());
  }

  @Override
  public int compare(Document one, Document other) {
    List<byte[]> left = keys.computeIfAbsent(one, this::keys);
    List<byte[]> right = keys.computeIfAbsent(other, this::keys);
    for (int i = 0; i < fields.size(); i++) {
      int order = Arrays.compareUnsigned(left.get(i), right.get(i));
      if (order != 0) {
        return fields.get(i).ascending() ? order : -order;
      }
    }
    return 0;
  }

  private List<byte[]> keys(Document document) {
    return fields.stream().map(field -> field.key(document)).toList();
  }

  private record Field(String name, boolean ascending) {

    /** An array stands where its least element does, or its greatest in a descending order. */
    byte[] key(Document document) {
      Comparator<byte[]> order = Arrays::compareUnsigned;
      return FieldTuples.of(document, List.of(name)).tuples().stream()
          .map(tuple -> KeyEncoding.encode(tuple.getFirst()))
          .min(ascending ? order : order.reversed())
          .orElseThrow();
    }
  }
}
