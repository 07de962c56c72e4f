package org.roundtable.platform.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/**
 * A page of a list.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the next page, to send as {@code ?after=}; null on the last page
 */
public record Page<T>(List<T> items, @Nullable UUID next) {

  /**
   * Which page a caller asks for, as a controller method's parameter: {@code
   * ?after=<cursor>&size=}.
   *
   * @param size how many items, 1 to 200
   */
  public record Request(UUID after, int size) {

    /** How many items a page has where the caller doesn't say. */
    public static final int USUAL = 50;

    /** How many items a page has at most. */
    public static final int MOST = 200;

    private static final UUID START = new UUID(0, 0);

    static Request parse(@Nullable String after, @Nullable String size) {
      return new Request(
          after == null ? START : UUID.fromString(after),
          size == null ? USUAL : Math.clamp(Long.parseLong(size), 1, MOST));
    }

    /** One more than the page holds, which tells whether there is a next one. */
    public Limit limit() {
      return Limit.of(size + 1);
    }

    /** The page, from what the repository found within {@link #limit()}. */
    public <T> Page<T> of(List<T> found, Function<T, UUID> cursor) {
      if (found.size() <= size) {
        return new Page<>(found, null);
      }
      List<T> items = found.subList(0, size);
      return new Page<>(items, cursor.apply(items.getLast()));
    }
  }
}
