package org.roundtable.gateway.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language of the pages, named by its BCP 47 tag.
 *
 * <p>Dari is {@code fa-AF}; {@code prs} is understood and never written, since nothing formats it.
 */
public enum Language {
  ENGLISH("en", "English", "en"),
  ARABIC("ar", "العربية", "ar-IQ"),
  SORANI("ckb", "کوردیی ناوەندی", "ckb-IQ", "ar-IQ"),
  PERSIAN("fa", "فارسی", "fa-IR"),
  DARI("fa-AF", "دری", "fa-AF"),
  PASHTO("ps", "پښتو", "ps-AF", "fa-AF"),
  URDU("ur", "اردو", "ur-PK");

  private final String tag;
  private final String ownName;
  private final List<String> formats;
  private final ULocale formatting;

  Language(String tag, String ownName, String... formats) {
    this.tag = tag;
    this.ownName = ownName;
    this.formats = List.of(formats);
    this.formatting = ULocale.forLanguageTag(formats[0]);
  }

  /** The language that a person asks for by a tag, if pages speak it: {@code ar-SY} is Arabic. */
  public static Optional<Language> named(String tag) {
    Locale wish = Locale.forLanguageTag(tag.strip().replace('_', '-'));
    if (wish.getLanguage().equals("prs")) {
      return Optional.of(DARI);
    }
    return Stream.of(wish.getLanguage() + "-" + wish.getCountry(), wish.getLanguage())
        .flatMap(wanted ->
            Arrays.stream(values()).filter(language -> language.tag.equalsIgnoreCase(wanted)))
        .findFirst();
  }

  /** The first of somebody's languages that pages speak, else English. */
  static Language firstOf(List<Locale> wishes) {
    return wishes.stream()
        .flatMap(wish -> named(wish.toLanguageTag()).stream())
        .findFirst()
        .orElse(ENGLISH);
  }

  /** The language that pages speak for a locale. */
  public static Language of(Locale locale) {
    return firstOf(Collections.singletonList(Objects.requireNonNull(locale)));
  }

  public String tag() {
    return tag;
  }

  /** Its name in itself, for the reader who knows no other. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** With the region that decides calendar, digits and names of months. */
  ULocale formatting() {
    return formatting;
  }

  /**
   * What a script formats by: the language, and whose digits and calendar to use in a browser that
   * lacks it, as Chromium does Sorani and Pashto.
   */
  public List<String> formats() {
    return formats;
  }

  /** As HTML's attribute {@code dir} has it. */
  public String direction() {
    return rightToLeft() ? "rtl" : "ltr";
  }

  boolean rightToLeft() {
    return formatting.isRightToLeft();
  }
}
