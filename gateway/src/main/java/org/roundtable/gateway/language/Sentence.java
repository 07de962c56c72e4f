package org.roundtable.gateway.language;

import java.util.Map;

/**
 * Something to tell the reader, whatever their language.
 *
 * @param key the text's name in {@code messages_<language>.properties}
 * @param values what goes into it: names, numbers, dates, other sentences, and lists of these
 */
public record Sentence(String key, Map<String, ?> values) {

  public Sentence {
    values = Map.copyOf(values);
  }

  /** One that is always the same. */
  public Sentence(String key) {
    this(key, Map.of());
  }
}
