package org.roundtable.participants.network;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.participants.Expertise;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.PersonalData;

/**
 * What a member says of herself. It prints nothing, and what is wrong with a value is said without
 * the value.
 *
 * @param pseudonym 2 to 60 characters on one line, and no way to reach her
 * @param contact the e-mail address that messages are relayed to; nobody is ever shown it
 * @param mailLanguage what the office writes to her in; otherwise the first of hers that it knows
 */
@PersonalData
record Profile(
    @NotBlank @Size(min = 2, max = 60) String pseudonym,
    @NotEmpty @Size(max = 8) Set<@NotNull Expertise> expertise,
    @NotEmpty @Size(max = 10) List<@NotNull LanguageTag> languages,
    @NotNull CountryCode country,
    @Nullable @Size(max = 2_000) String about,
    @Nullable @Size(max = 200) String position,
    @Nullable @Size(max = 200) String institution,
    @NotNull String contact,
    @Nullable Language mailLanguage,
    FieldVisibility visibility) {

  /** As notification-service takes it: whatever passes here can be written to. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?=.{3,254}$)(?=[^@]{1,64}@)%1$s(\\.%1$s)*@(%2$s\\.)+%2$s"
              .formatted(
                  "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+",
                  "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"));

  private static final Pattern REACHES =
      Pattern.compile("@|://|\\bwww\\.|(\\p{Nd}[ ()/.-]*){6,}", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");

  Profile {
    // A value that is missing is the validator's to find.
    if (pseudonym != null) {
      pseudonym = pseudonym.strip();
      refuse("pseudonym", BREAKS.matcher(pseudonym).find(), "A pseudonym is one line.");
      refuse(
          "pseudonym",
          REACHES.matcher(pseudonym).find(),
          "A pseudonym holds no address, link or number by which you can be reached.");
    }
    if (contact != null) {
      refuse("contact", !EMAIL.matcher(contact).matches(), "That is no e-mail address.");
    }
    visibility = visibility == null ? FieldVisibility.NOTHING : visibility;
  }

  /** What mails to her are written in. */
  Language readsIn() {
    if (mailLanguage != null) {
      return mailLanguage;
    }
    return languages.stream()
        .flatMap(
            tag -> List.of(Language.values()).stream().filter(l -> l.tag().equals(tag.value())))
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  private static void refuse(String field, boolean wrong, String why) {
    if (wrong) {
      throw Problem.invalid(field, why);
    }
  }

  @Override
  public String toString() {
    return "Profile[•••]";
  }
}
