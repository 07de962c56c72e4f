package org.roundtable.events.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;

/**
 * A calendar as the text that travels. Lines are folded by octets, as RFC 5545, 3.1 has it: ical4j
 * counts characters, of which those of Arabic script take two.
 */
final class CalendarText {

  private static final int MOST_OCTETS = 75;
  private static final String END = "\r\n";

  private CalendarText() {}

  static String of(Calendar calendar) {
    StringWriter unfolded = new StringWriter();
    try {
      new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, unfolded);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    StringBuilder text = new StringBuilder();
    unfolded.toString().lines().forEach(line -> fold(line, text));
    return text.toString();
  }

  private static void fold(String line, StringBuilder text) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int letter = line.codePointAt(i);
      int size = octets(letter);
      if (octets + size > MOST_OCTETS) {
        text.append(END).append(' ');
        octets = 1;
      }
      text.appendCodePoint(letter);
      octets += size;
      i += Character.charCount(letter);
    }
    text.append(END);
  }

  private static int octets(int letter) {
    if (letter < 0x80) {
      return 1;
    }
    if (letter < 0x800) {
      return 2;
    }
    return letter < 0x10000 ? 3 : 4;
  }
}
