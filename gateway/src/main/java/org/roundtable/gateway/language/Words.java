package org.roundtable.gateway.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the pages say in one language: ICU message patterns with CLDR's plural rules. A language is
 * read when somebody first asks for it.
 */
public final class Words {

  private static final String FOLDER = "/gateway/";
  private static final Map<Language, Words> READ = new ConcurrentHashMap<>();

  private final Language language;
  private final Properties patterns = new Properties();

  private Words(Language language) {
    this.language = language;
    read("messages_" + language.tag() + ".properties");
    read("problems_" + language.tag() + ".properties");
  }

  /** The words of a language. */
  public static Words in(Language language) {
    return READ.computeIfAbsent(language, Words::new);
  }

  private void read(String file) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(FOLDER + file), file),
            StandardCharsets.UTF_8)) {
      patterns.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A text that nothing goes into: its pattern is the text. */
  public String say(String key) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    return pattern;
  }

  /** The sentence with its values put in. */
  public String say(Sentence sentence) {
    String pattern = say(sentence.key());
    if (sentence.values().isEmpty()) {
      return pattern;
    }
    Map<String, Object> values = new HashMap<>();
    sentence.values().forEach((name, value) -> values.put(name, formatted(value)));
    return new MessageFormat(pattern, language.formatting()).format(values);
  }

  /** The names of all texts. */
  public Set<String> keys() {
    return patterns.stringPropertyNames();
  }

  /** Numbers stay as they are: the pattern says how they are written. */
  private Object formatted(Object value) {
    return switch (value) {
      case Sentence inner -> say(inner);
      case Collection<?> list ->
          ListFormatter.getInstance(language.formatting())
              .format(list.stream().map(this::formatted).toList());
      case LocalDate day ->
          date(
              DateFormat.getDateInstance(DateFormat.LONG, language.formatting()),
              day.atStartOfDay().toInstant(ZoneOffset.UTC));
      case Instant moment ->
          date(
              DateFormat.getDateTimeInstance(
                  DateFormat.LONG, DateFormat.SHORT, language.formatting()),
              moment);
      case String text -> isolated(text);
      default -> value;
    };
  }

  /**
   * In the reader's calendar and digits; by ICU, since the JDK writes Dari and Pashto dates in the
   * Gregorian calendar.
   */
  private static String date(DateFormat format, Instant moment) {
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(moment));
  }

  /** Text of another direction inside a sentence, so that it doesn't turn the words around it. */
  private String isolated(String text) {
    return language.rightToLeft() ? "\u2068" + text + "\u2069" : text;
  }
}
