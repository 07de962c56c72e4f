package org.roundtable.paper;

import java.util.ArrayList;
import java.util.List;
import org.roundtable.paper.Block.Heading;
import org.xml.sax.SAXException;

/** The headings of a paper as the outline that a reader shows beside the pages. */
final class FoBookmarks {

  private final List<Heading> headings = new ArrayList<>();
  private final FoWriter fo;

  FoBookmarks(Paper paper, FoWriter fo) {
    this.fo = fo;
    for (Block block : paper.blocks()) {
      if (block instanceof Heading heading) {
        headings.add(heading);
      }
    }
  }

  /** The place of a heading, by its number from 0. */
  static String id(int heading) {
    return "heading" + heading;
  }

  void write() throws SAXException {
    if (!headings.isEmpty()) {
      fo.element(
          "bookmark-tree",
          () -> {
            int next = 0;
            while (next < headings.size()) {
              next = bookmark(next);
            }
          });
    }
  }

  /** Writes one bookmark with those below it, and tells which heading comes next. */
  private int bookmark(int own) throws SAXException {
    int[] next = {own + 1};
    fo.element(
        "bookmark",
        Look.of("internal-destination: " + id(own)),
        () -> {
          String title = Writing.plain(headings.get(own).text()).replace('\n', ' ');
          fo.element("bookmark-title", () -> fo.characters(title));
          while (next[0] < headings.size()
              && headings.get(next[0]).level() > headings.get(own).level()) {
            next[0] = bookmark(next[0]);
          }
        });
    return next[0];
  }
}
