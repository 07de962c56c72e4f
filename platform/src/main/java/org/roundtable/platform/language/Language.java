package org.roundtable.platform.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A language that people are written to in, named by its BCP 47 tag.
 *
 * <p>Dari is {@code fa-AF}; {@code prs} is understood and never written, since nothing formats it.
 */
public enum Language {
  ENGLISH("en", "en"),
  ARABIC("ar", "ar-IQ"),
  SORANI("ckb", "ckb-IQ"),
  PERSIAN("fa", "fa-IR"),
  DARI("fa-AF", "fa-AF"),
  PASHTO("ps", "ps-AF"),
  URDU("ur", "ur-PK");

  private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");

  private final String tag;
  private final ULocale locale;

  Language(String tag, String locale) {
    this.tag = tag;
    this.locale = ULocale.forLanguageTag(locale);
  }

  /**
   * The language with this tag, in any case.
   *
   * @throws IllegalArgumentException if nobody is written to in it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Language of(String tag) {
    if ("prs".equalsIgnoreCase(tag) || "prs-AF".equalsIgnoreCase(tag)) {
      return DARI;
    }
    return Arrays.stream(values())
        .filter(language -> language.tag.equalsIgnoreCase(tag))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be one of "
                    + Arrays.stream(values())
                        .map(Language::tag)
                        .collect(Collectors.joining(", "))));
  }

  @JsonValue
  public String tag() {
    return tag;
  }

  /** With the region that decides calendar, digits and names of months. */
  public ULocale locale() {
    return locale;
  }

  public boolean rightToLeft() {
    return locale.isRightToLeft();
  }

  /** Somebody's text for the inside of a sentence, so that it doesn't turn the words around it. */
  public String isolated(String text) {
    return rightToLeft() || RIGHT_TO_LEFT.matcher(text).find() ? "\u2068" + text + "\u2069" : text;
  }
}
