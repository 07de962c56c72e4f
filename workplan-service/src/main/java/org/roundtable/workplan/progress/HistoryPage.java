package org.roundtable.workplan.progress;

import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.web.Page;

/**
 * A page of a history, newest first.
 *
 * @param next what to send as {@code ?after=} for what came before; null on the last page
 */
public record HistoryPage<T>(List<T> items, @Nullable Integer next) {

  /**
   * Which page a caller asks for, as a controller method's parameters.
   *
   * @param after {@code next} of the page before
   * @param size how many entries, 1 to 200
   */
  public record Request(@Nullable Integer after, @Nullable Integer size) {

    /** Below which number to begin. */
    public int below() {
      return Objects.requireNonNullElse(after, Integer.MAX_VALUE);
    }

    /** One more than the page holds, which tells whether there is a next one. */
    public int limit() {
      return length() + 1;
    }

    /** The page, from what was found within {@link #limit()}. */
    public <T> HistoryPage<T> of(List<T> found, ToIntFunction<T> number) {
      if (found.size() <= length()) {
        return new HistoryPage<>(found, null);
      }
      List<T> items = found.subList(0, length());
      return new HistoryPage<>(items, number.applyAsInt(items.getLast()));
    }

    private int length() {
      return size == null ? Page.Request.USUAL : Math.clamp(size, 1, Page.Request.MOST);
    }
  }
}
