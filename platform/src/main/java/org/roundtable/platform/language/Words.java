package org.roundtable.platform.language;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.Set;

/** The texts of one language: ICU message patterns with CLDR's plural rules. */
public final class Words {

  private final Language language;
  private final Map<String, MessageFormat> messages;

  Words(Language language, Map<String, MessageFormat> messages) {
    this.language = language;
    this.messages = messages;
  }

  public Language language() {
    return language;
  }

  /**
   * The text under a key with these values put in.
   *
   * <p>Numbers take the language's digits and plural. Put dates in by {@link Dates}, and what
   * somebody wrote by {@link Language#isolated}.
   */
  public String text(String key, Map<String, ?> values) {
    MessageFormat format = message(key);
    // ICU's formats keep state while they format.
    synchronized (format) {
      return format.format(values);
    }
  }

  public String text(String key) {
    return text(key, Map.of());
  }

  Set<String> keys() {
    return messages.keySet();
  }

  /** The names of the values that go into a text. */
  Set<String> values(String key) {
    return message(key).getArgumentNames();
  }

  private MessageFormat message(String key) {
    MessageFormat format = messages.get(key);
    if (format == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    return format;
  }
}
