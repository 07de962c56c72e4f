package org.roundtable.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.language.Language;

/**
 * A document before it is a file: what it says, in which language, in which order.
 *
 * @param title what it is called; stands first and at the head of each page
 * @param language what it is written in; decides its direction, digits and calendar
 * @param mark stands at the foot of each page, such as the hash of what is printed
 * @param wide whether pages lie on their side, for tables of many columns
 * @param blocks what it says
 */
public record Paper(
    String title, Language language, @Nullable String mark, boolean wide, List<Block> blocks) {

  public Paper {
    blocks = List.copyOf(blocks);
  }

  /** A paper that says nothing yet. */
  public static Paper of(String title, Language language) {
    return new Paper(title, language, null, false, List.of());
  }

  /** The same with this line at the foot of each page. */
  public Paper marked(String line) {
    return new Paper(title, language, line, wide, blocks);
  }

  /** The same on pages that lie on their side. */
  public Paper onItsSide() {
    return new Paper(title, language, mark, true, blocks);
  }

  /** The same, saying this as well. */
  public Paper with(Block... more) {
    return with(List.of(more));
  }

  /** The same, saying this as well. */
  public Paper with(List<? extends Block> more) {
    List<Block> all = new ArrayList<>(blocks);
    all.addAll(more);
    return new Paper(title, language, mark, wide, all);
  }
}
