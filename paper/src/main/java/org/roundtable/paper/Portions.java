package org.roundtable.paper;

import java.util.ArrayList;
import java.util.List;
import org.roundtable.paper.Block.Facts;
import org.roundtable.paper.Block.Heading;
import org.roundtable.paper.Block.Table;

/**
 * A long paper in portions that are laid out one after the other, so that its length doesn't decide
 * how much memory it takes. Each portion begins a new page.
 */
final class Portions {

  /** About twenty pages of a table. */
  private static final int LARGEST = 400;

  private final List<List<Block>> portions = new ArrayList<>();
  private List<Block> open = new ArrayList<>();
  private int weight;

  private Portions() {}

  static List<List<Block>> of(List<Block> blocks) {
    Portions all = new Portions();
    for (Block block : blocks) {
      if (block instanceof Table table) {
        all.addRows(table);
      } else {
        all.add(block, block instanceof Facts facts ? facts.facts().size() : 1);
      }
    }
    if (!all.open.isEmpty() || all.portions.isEmpty()) {
      all.portions.add(all.open);
    }
    return all.portions;
  }

  private void addRows(Table table) {
    List<List<Cell>> rest = table.rows();
    while (weight + rest.size() > LARGEST) {
      int now = Math.min(rest.size(), Math.max(LARGEST / 4, LARGEST - weight));
      while (now > 1 && now < rest.size() && announces(table, rest.get(now - 1))) {
        now--;
      }
      add(new Table(table.name(), table.columns(), rest.subList(0, now)), now);
      rest = rest.subList(now, rest.size());
    }
    if (!rest.isEmpty() || table.rows().isEmpty()) {
      add(new Table(table.name(), table.columns(), rest), rest.size());
    }
  }

  /** Whether a row stands over those below it. */
  private static boolean announces(Table table, List<Cell> row) {
    return row.size() == 1 && table.columns().size() > 1;
  }

  private void add(Block block, int its) {
    open.add(block);
    weight += its;
    // A heading stays with what it is over.
    if (weight >= LARGEST && !(block instanceof Heading)) {
      portions.add(open);
      open = new ArrayList<>();
      weight = 0;
    }
  }
}
