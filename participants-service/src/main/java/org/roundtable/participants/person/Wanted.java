package org.roundtable.participants.person;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.PersonalData;

/**
 * Whom somebody looks for: by the words of a name or their beginnings, in any order and script, or
 * by a whole address or telephone number.
 */
@PersonalData
record Wanted(List<NameToken> tokens, @Nullable String contact) {

  private static final int LONGEST = 200;
  private static final Pattern NUMBER = Pattern.compile("\\+?[\\p{Nd} ()/.-]{6,30}");

  static Wanted of(String query) {
    if (query.length() > LONGEST) {
      throw Problem.invalid("query", "Look for up to %d characters.".formatted(LONGEST));
    }
    String text = query.strip();
    if (text.contains("@")) {
      return new Wanted(List.of(), BlindIndex.email(text));
    }
    if (NUMBER.matcher(text).matches()) {
      return new Wanted(List.of(), BlindIndex.phone(text));
    }
    List<NameToken> tokens = NameToken.of(text);
    if (tokens.isEmpty()) {
      throw Problem.invalid("query", "Write a part of a name, an e-mail address or a number.");
    }
    return new Wanted(tokens, null);
  }

  boolean matches(PersonDetails details) {
    if (contact != null) {
      return BlindIndex.contacts(details).contains(contact);
    }
    List<NameToken> words =
        details.names().value().stream()
            .flatMap(name -> NameToken.of(name.text()).stream())
            .toList();
    return tokens.stream().allMatch(sought -> words.stream().anyMatch(w -> w.beginsWith(sought)));
  }

  @Override
  public String toString() {
    return "•••";
  }
}
