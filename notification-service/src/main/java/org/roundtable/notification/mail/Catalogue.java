package org.roundtable.notification.mail;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.roundtable.notification.subscription.Language;

/** The texts of one language, as ICU message patterns with CLDR's plural rules. */
final class Catalogue {

  private final Map<String, MessageFormat> messages;

  private Catalogue(Map<String, MessageFormat> messages) {
    this.messages = messages;
  }

  /** Reads {@code messages_<tag>.properties}; a pattern that isn't one fails here, not later. */
  static Catalogue of(Language language) {
    Properties patterns = new Properties();
    String file = "messages_" + language.tag() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Catalogue.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      patterns.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Catalogue(
        patterns.stringPropertyNames().stream()
            .collect(
                Collectors.toMap(
                    key -> key,
                    key -> new MessageFormat(patterns.getProperty(key), language.locale()),
                    (a, b) -> a,
                    TreeMap::new)));
  }

  /** The text under a key with these values put in. */
  String text(String key, Map<String, ?> values) {
    MessageFormat format = messages.get(key);
    if (format == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    // ICU's formats keep state while they format.
    synchronized (format) {
      return format.format(values);
    }
  }

  String text(String key) {
    return text(key, Map.of());
  }

  Set<String> keys() {
    return messages.keySet();
  }
}
