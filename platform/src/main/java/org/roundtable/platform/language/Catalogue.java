package org.roundtable.platform.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts of a feature in every language: {@code <name>_<tag>.properties} beside a class.
 *
 * <pre>{@code
 * Catalogue letters = Catalogue.beside(Letter.class, "letters");
 * letters.in(Language.URDU).text("greeting", Map.of("name", name));
 * }</pre>
 *
 * <p>A language that lacks a text, has one too many or fills other values into it can't be read at
 * all, so that the first test that touches a catalogue finds what is missing.
 */
public final class Catalogue {

  private final Map<Language, Words> words;

  private Catalogue(Map<Language, Words> words) {
    this.words = words;
  }

  /**
   * Reads the texts beside a class.
   *
   * @throws IllegalStateException if a language isn't whole, naming what differs from English
   * @throws IllegalArgumentException if a pattern is none of ICU's messages
   */
  public static Catalogue beside(Class<?> owner, String name) {
    return new Catalogue(
            Arrays.stream(Language.values())
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        language -> read(owner, name, language),
                        (a, b) -> a,
                        () -> new EnumMap<>(Language.class))))
        .whole(name);
  }

  private static Words read(Class<?> owner, String name, Language language) {
    String file = name + "_" + language.tag() + ".properties";
    Properties patterns = new Properties();
    try (InputStream content = owner.getResourceAsStream(file)) {
      patterns.load(
          new InputStreamReader(Objects.requireNonNull(content, file), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
    Map<String, MessageFormat> messages = new TreeMap<>();
    patterns.forEach((key, pattern) ->
        messages.put(key.toString(), new MessageFormat(pattern.toString(), language.locale())));
    return new Words(language, messages);
  }

  private Catalogue whole(String name) {
    Words english = in(Language.ENGLISH);
    for (Words each : words.values()) {
      Set<String> different = new TreeSet<>(english.keys());
      different.addAll(each.keys());
      different.removeIf(key ->
          english.keys().contains(key)
              && each.keys().contains(key)
              && english.values(key).equals(each.values(key)));
      if (!different.isEmpty()) {
        throw new IllegalStateException(
            "%s_%s.properties differs from English in %s"
                .formatted(name, each.language().tag(), different));
      }
    }
    return this;
  }

  /** What the catalogue says in one language. */
  public Words in(Language language) {
    return Objects.requireNonNull(words.get(language));
  }
}
