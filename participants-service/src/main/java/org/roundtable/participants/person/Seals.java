package org.roundtable.participants.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.protection.PersonKeys;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what is known of a person with the person's own key, and opens it. */
@Component
class Seals {

  /** What is sealed, as one text: not even how many values there are is told. */
  @PersonalData
  private record Kept(
      List<PersonName> names,
      @Nullable String position,
      @Nullable String email,
      @Nullable String phone,
      @Nullable List<String> languages) {

    @Override
    public String toString() {
      return "•••";
    }
  }

  private final PersonKeys keys;
  private final JsonMapper json;

  Seals(PersonKeys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  /** The details sealed by the key of somebody new, which is made. */
  Sealed first(UUID person, PersonDetails details) {
    return new Sealed(keys.make(person).encrypt(text(details), place(person)));
  }

  /**
   * The details sealed by the key that the person has.
   *
   * @throws org.roundtable.platform.problem.Problem {@code person-erased} if they have none
   */
  Sealed again(UUID person, PersonDetails details) {
    return new Sealed(
        keys.find(person)
            .orElseThrow(PersonProblems::erased)
            .encrypt(text(details), place(person)));
  }

  /** What the office knows of this person; nothing once they were erased. */
  Optional<PersonDetails> open(Person person) {
    Sealed sealed = person.details();
    return sealed == null
        ? Optional.empty()
        : keys.find(person.id())
            .map(key -> details(key.decrypt(sealed.ciphertext(), place(person.id()))));
  }

  private String text(PersonDetails details) {
    return json.writeValueAsString(
        new Kept(
            details.names().value(),
            value(details.position()),
            value(details.email()),
            value(details.phone()),
            value(details.languages())));
  }

  private PersonDetails details(String text) {
    Kept kept = json.readValue(text, Kept.class);
    return new PersonDetails(
        new Sensitive<>(kept.names()),
        sensitive(kept.position()),
        sensitive(kept.email()),
        sensitive(kept.phone()),
        sensitive(kept.languages()));
  }

  private static <T> @Nullable T value(@Nullable Sensitive<T> sensitive) {
    return sensitive == null ? null : sensitive.value();
  }

  private static <T> @Nullable Sensitive<T> sensitive(@Nullable T value) {
    return value == null ? null : new Sensitive<>(value);
  }

  private static String place(UUID person) {
    return "people/" + person + "/details";
  }
}
