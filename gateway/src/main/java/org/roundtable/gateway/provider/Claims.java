package org.roundtable.gateway.provider;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a provider says of somebody. */
record Claims(Map<String, Object> values) {

  /**
   * The texts of a claim, one or a list.
   *
   * @param path its name, or the names on the way to it with dots between
   */
  Set<String> texts(String path) {
    Object claim = find(values, path);
    Stream<?> texts =
        claim instanceof Collection<?> several ? several.stream() : Stream.ofNullable(claim);
    return texts
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toSet());
  }

  /** The text of a claim; empty without it. */
  String text(String path) {
    return texts(path).stream().findFirst().orElse("").strip();
  }

  /** A name may hold dots itself, as those that are addresses do: the whole is tried first. */
  private static @Nullable Object find(Map<?, ?> claims, String path) {
    int dot = path.indexOf('.');
    if (claims.containsKey(path) || dot < 0) {
      return claims.get(path);
    }
    return claims.get(path.substring(0, dot)) instanceof Map<?, ?> deeper
        ? find(deeper, path.substring(dot + 1))
        : null;
  }
}
