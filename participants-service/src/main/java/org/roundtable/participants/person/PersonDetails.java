package org.roundtable.participants.person;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;

/**
 * What the office knows of a person, opened. What is wrong with a value is said without the value.
 *
 * @param names 1 to 6, in several languages and scripts; the first is the one that is used
 * @param phone with or without a country's prefix
 * @param languages BCP 47 tags, for example {@code ckb}
 */
@PersonalData
record PersonDetails(
    Sensitive<List<PersonName>> names,
    @Nullable Sensitive<String> position,
    @Nullable Sensitive<String> email,
    @Nullable Sensitive<String> phone,
    @Nullable Sensitive<List<String>> languages) {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{4,29}");

  PersonDetails {
    check(
        names,
        all -> !all.isEmpty() && all.size() <= 6,
        "names",
        "A person has 1 to 6 names, the one that is used first.");
    check(position, PersonDetails::isShortText, "position", "A position has 1 to 200 characters.");
    check(
        email,
        text -> text.length() <= 254 && EMAIL.matcher(text).matches(),
        "email",
        "That is no e-mail address.");
    check(
        phone,
        text -> PHONE.matcher(text).matches(),
        "phone",
        "A telephone number is digits, after a + if the country's prefix leads.");
    check(
        languages,
        tags -> tags.size() <= 20 && tags.stream().allMatch(PersonName::isLanguage),
        "languages",
        "Languages are up to 20 BCP 47 tags, such as ckb or fa-AF.");
  }

  private static <T> void check(
      @Nullable Sensitive<T> value, Predicate<T> usable, String field, String otherwise) {
    if (value != null && !usable.test(value.value())) {
      throw Problem.invalid(field, otherwise);
    }
  }

  private static boolean isShortText(String text) {
    return !text.isBlank() && text.length() <= 200;
  }
}
