package org.roundtable.paper;

import java.util.regex.Pattern;
import org.xml.sax.SAXException;

/**
 * Writes text whose direction isn't known: each line runs as its first letter does, and turns
 * nothing around it.
 *
 * <p>FOP knows embeddings and no isolates. A mark of the surrounding direction on either side of an
 * embedding has the same effect.
 */
final class FoText {

  private static final String LEFT_TO_RIGHT_MARK = "\u200E";
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";

  private static final String NO_JOIN = "\u200C";
  private static final String PUNCTUATION = "[\u061B\u061D-\u061F\u066D\u06D4\u0700-\u070D]";
  private static final Pattern NEXT_TO_PUNCTUATION =
      Pattern.compile("(?<=[\\p{L}\\p{M}])(?=%1$s)|(?<=%1$s)(?=\\p{L})".formatted(PUNCTUATION));

  private static final Look LEFT_TO_RIGHT = Look.of("unicode-bidi: embed; direction: ltr");
  private static final Look RIGHT_TO_LEFT = Look.of("unicode-bidi: embed; direction: rtl");

  private final FoWriter fo;
  private final boolean rightToLeft;

  FoText(FoWriter fo, boolean rightToLeft) {
    this.fo = fo;
    this.rightToLeft = rightToLeft;
  }

  /** A text inside a block: each of its lines is a block. */
  void lines(String words, int longest) throws SAXException {
    for (String line : Writing.lines(Writing.clean(words))) {
      fo.element("block", () -> line(line, longest));
    }
  }

  /** The same with the sign and the letters of an emphasis. */
  void emphasised(String words, Emphasis emphasis, int longest) throws SAXException {
    signed(words, emphasis, Highlight.of(emphasis).letters(), longest);
  }

  /** The same with the sign alone, where a name is to be read whatever became of it. */
  void signed(String words, Emphasis emphasis, int longest) throws SAXException {
    signed(words, emphasis, Look.PLAIN, longest);
  }

  private void signed(String words, Emphasis emphasis, Look letters, int longest)
      throws SAXException {
    if (words.isEmpty() || emphasis == Emphasis.NONE) {
      lines(words, longest);
      return;
    }
    Highlight highlight = Highlight.of(emphasis);
    for (String line : Writing.lines(Writing.clean(words))) {
      fo.element(
          "block",
          () -> {
            if (!highlight.sign().isEmpty()) {
              fo.characters(highlight.sign() + "\u00A0");
            }
            fo.element("inline", letters, () -> line(line, longest));
          });
    }
  }

  /** A clean text of one line. */
  void line(String words, int longest) throws SAXException {
    String breakable = Writing.breakable(words, longest);
    isolated(breakable, Writing.rightToLeft(breakable, rightToLeft), rightToLeft, false);
  }

  private void isolated(String words, boolean own, boolean around, boolean inside)
      throws SAXException {
    if (own == around) {
      parts(words, own);
      return;
    }
    String mark = around ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
    if (inside) {
      fo.characters(mark);
    }
    fo.element("bidi-override", own ? RIGHT_TO_LEFT : LEFT_TO_RIGHT, () -> parts(words, own));
    if (inside) {
      fo.characters(mark);
    }
  }

  /** What stands outside of isolates, and the isolates in it. */
  private void parts(String words, boolean own) throws SAXException {
    int done = 0;
    for (int i = 0; i < words.length(); i++) {
      if (Writing.opensIsolate(words.charAt(i))) {
        fo.characters(outside(words.substring(done, i)));
        int end = end(words, i);
        String inner = words.substring(i + 1, end);
        boolean direction =
            switch (words.charAt(i)) {
              case '\u2066' -> false;
              case '\u2067' -> true;
              default -> Writing.rightToLeft(inner, own);
            };
        isolated(inner, direction, own, true);
        done = Math.min(end + 1, words.length());
        i = done - 1;
      }
    }
    fo.characters(outside(words.substring(done)));
  }

  /** Where an isolate closes; one that nobody closed goes to the end of the line. */
  private static int end(String words, int open) {
    int depth = 0;
    for (int i = open; i < words.length(); i++) {
      if (Writing.opensIsolate(words.charAt(i))) {
        depth++;
      } else if (Writing.closesIsolate(words.charAt(i)) && --depth == 0) {
        return i;
      }
    }
    return words.length();
  }

  /**
   * What FOP doesn't know by itself: it has no glyph for the Arabic letter mark, and takes Arabic
   * punctuation for letters, to which it would join their neighbours.
   */
  private static String outside(String words) {
    return NEXT_TO_PUNCTUATION
        .matcher(words.replace("\u2069", "").replace("\u061C", RIGHT_TO_LEFT_MARK))
        .replaceAll(NO_JOIN);
  }
}
