package org.roundtable.participants.person;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.PersonalData;

/**
 * A name in one language and script.
 *
 * @param text as the person writes it, up to 200 characters
 * @param language a BCP 47 tag, for example {@code ckb}
 */
@PersonalData
record PersonName(String text, String language) {

  PersonName {
    Problem.required("text", text);
    Problem.required("language", language);
    if (text.isBlank() || text.length() > 200) {
      throw Problem.invalid("text", "A name has 1 to 200 characters.");
    }
    if (!isLanguage(language)) {
      throw Problem.invalid("language", "A language is a BCP 47 tag, such as ckb or fa-AF.");
    }
  }

  static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException noTag) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "•••";
  }
}
