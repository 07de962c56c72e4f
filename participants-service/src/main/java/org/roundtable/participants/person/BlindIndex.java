package org.roundtable.participants.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.protection.IndexKey;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;
import org.springframework.stereotype.Component;

/**
 * Makes the entries by which people are found in a database that can't read them. Two different
 * words may share an entry, so what is found is opened and looked at before it is shown.
 */
@Component
class BlindIndex {

  private static final int SHORTEST_PREFIX = 3;

  /** Longer beginnings tell no more, and nobody types them. */
  private static final int LONGEST_PREFIX = 12;

  /** The last digits of a number are the same with and without a country's prefix. */
  private static final int TELLING_DIGITS = 9;

  /** A skeleton of a whole name that is shorter is shared by too many. */
  private static final int TELLING_NAME = 5;

  /**
   * A person's entries.
   *
   * @param found one a word, a beginning of a word, an address
   * @param likeness one a whole name, an address
   */
  @PersonalData
  record Entries(List<String> found, List<String> likeness) {}

  private final IndexKey key;

  BlindIndex(IndexKey key) {
    this.key = key;
  }

  Entries of(PersonDetails details) {
    Set<String> found = new LinkedHashSet<>();
    for (PersonName name : details.names().value()) {
      NameToken.of(name.text()).forEach(token -> found.addAll(words(token)));
    }
    Set<String> contacts = contacts(details);
    found.addAll(contacts);
    return new Entries(entries(found), entries(likeness(details)));
  }

  /** What others share who may be the same person: a whole name in any order, an address. */
  static Set<String> likeness(PersonDetails details) {
    Set<String> likeness = new LinkedHashSet<>(contacts(details));
    for (PersonName name : details.names().value()) {
      List<NameToken> tokens = NameToken.of(name.text());
      likeness.add("name:" + sorted(tokens.stream().map(NameToken::folded)));
      String sounds = sorted(tokens.stream().map(NameToken::sound).filter(s -> s.length() > 1));
      if (tokens.size() > 1 && sounds.replace(" ", "").length() >= TELLING_NAME) {
        likeness.add("sound:" + sounds);
      }
    }
    likeness.remove("name:");
    return likeness;
  }

  /** The entries of which a person has one for each of the words. */
  List<List<String>> of(Wanted wanted) {
    if (wanted.contact() != null) {
      return List.of(entries(Set.of(wanted.contact())));
    }
    return wanted.tokens().stream().map(token -> entries(sought(token))).toList();
  }

  private static Set<String> words(NameToken token) {
    Set<String> words = new LinkedHashSet<>();
    String folded = token.folded();
    words.add("word:" + folded);
    beginnings(folded).forEach(beginning -> words.add("begins:" + beginning));
    for (String skeleton : token.skeletons()) {
      words.add("sound:" + skeleton);
      beginnings(skeleton).forEach(beginning -> words.add("sounds:" + beginning));
    }
    return words;
  }

  private static Set<String> sought(NameToken token) {
    Set<String> sought = new LinkedHashSet<>();
    String folded = token.folded();
    sought.add(folded.length() < SHORTEST_PREFIX ? "word:" + folded : "begins:" + longest(folded));
    for (String skeleton : token.skeletons()) {
      sought.add(
          skeleton.length() < SHORTEST_PREFIX
              ? "sound:" + skeleton
              : "sounds:" + longest(skeleton));
    }
    return sought;
  }

  private static Stream<String> beginnings(String word) {
    return Stream.iterate(SHORTEST_PREFIX, length -> length + 1)
        .limit(Math.max(0, Math.min(word.length(), LONGEST_PREFIX) - SHORTEST_PREFIX + 1))
        .map(length -> word.substring(0, length));
  }

  private static String longest(String word) {
    return word.substring(0, Math.min(word.length(), LONGEST_PREFIX));
  }

  static Set<String> contacts(PersonDetails details) {
    return Stream.of(email(value(details.email())), phone(value(details.phone())))
        .filter(contact -> contact != null)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static @Nullable String email(@Nullable String address) {
    return address == null ? null : "email:" + address.strip().toLowerCase(Locale.ROOT);
  }

  static @Nullable String phone(@Nullable String number) {
    if (number == null) {
      return null;
    }
    String digits = NameToken.folded(number).replaceAll("[^0-9]", "");
    return "phone:" + digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
  }

  private static @Nullable String value(@Nullable Sensitive<String> sensitive) {
    return sensitive == null ? null : sensitive.value();
  }

  private static String sorted(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(" "));
  }

  private List<String> entries(Set<String> words) {
    return words.stream().map(key::entry).distinct().toList();
  }
}
