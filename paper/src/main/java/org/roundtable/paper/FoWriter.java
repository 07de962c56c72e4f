package org.roundtable.paper;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Writes XSL formatting objects as SAX events. Nothing is parsed and nothing is glued, so that no
 * text can become an element.
 */
final class FoWriter {

  private static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";

  /** What stands inside an element. */
  interface Content {
    void write() throws SAXException;
  }

  private static final int MISSING = 0xFFFD;

  private final ContentHandler out;
  private final IntPredicate drawable;
  private final Set<Integer> letters = new HashSet<>();

  /**
   * @param drawable whether there is a glyph for a character
   */
  FoWriter(ContentHandler out, IntPredicate drawable) {
    this.out = out;
    this.drawable = drawable;
  }

  void document(Look root, Content content) throws SAXException {
    out.startDocument();
    out.startPrefixMapping("fo", NAMESPACE);
    element("root", root, content);
    out.endPrefixMapping("fo");
    out.endDocument();
  }

  void element(String name, Look look, Content content) throws SAXException {
    out.startElement(NAMESPACE, name, "fo:" + name, look.attributes());
    content.write();
    out.endElement(NAMESPACE, name, "fo:" + name);
  }

  void element(String name, Content content) throws SAXException {
    element(name, Look.PLAIN, content);
  }

  void element(String name, Look look) throws SAXException {
    element(name, look, () -> {});
  }

  void characters(String text) throws SAXException {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> drawable.test(c) ? c : MISSING)
        .peek(letters::add)
        .forEach(shown::appendCodePoint);
    char[] all = shown.toString().toCharArray();
    out.characters(all, 0, all.length);
  }

  /** The letters that were written so far. */
  Set<Integer> letters() {
    return Collections.unmodifiableSet(letters);
  }
}
