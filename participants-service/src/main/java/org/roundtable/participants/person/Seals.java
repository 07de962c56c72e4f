package org.roundtable.participants.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.protection.OfficeCipher;
import org.roundtable.platform.protection.Sensitive;
import org.springframework.stereotype.Component;

/** Seals personal values with the office's key, each for its own place, and opens them. */
@Component
class Seals {

  private static final String NAME = "name";
  private static final String POSITION = "position";
  private static final String EMAIL = "email";
  private static final String PHONE = "phone";
  private static final String LANGUAGES = "languages";

  private final OfficeCipher cipher;

  Seals(OfficeCipher cipher) {
    this.cipher = cipher;
  }

  /** The person, with these details sealed. */
  Person seal(NewPerson person) {
    PersonDetails details = person.details();
    UUID id = person.id();
    return new Person(
        id,
        null,
        person.sex(),
        person.institution(),
        close(id, NAME, details.name().value()),
        closeOptional(id, POSITION, details.position()),
        closeOptional(id, EMAIL, details.email()),
        closeOptional(id, PHONE, details.phone()),
        closeOptional(id, LANGUAGES, joined(details.languages())),
        person.consent(),
        person.enteredAt());
  }

  /** What the office knows of this person. */
  PersonDetails open(Person person) {
    UUID id = person.id();
    Sensitive<String> languages = openOptional(id, LANGUAGES, person.languages());
    return new PersonDetails(
        open(id, NAME, person.name()),
        openOptional(id, POSITION, person.position()),
        openOptional(id, EMAIL, person.email()),
        openOptional(id, PHONE, person.phone()),
        languages == null ? null : new Sensitive<>(List.of(languages.value().split(","))));
  }

  private Sealed close(UUID person, String field, String value) {
    return new Sealed(cipher.encrypt(value, place(person, field)));
  }

  private @Nullable Sealed closeOptional(
      UUID person, String field, @Nullable Sensitive<String> value) {
    return value == null ? null : close(person, field, value.value());
  }

  private Sensitive<String> open(UUID person, String field, Sealed sealed) {
    return new Sensitive<>(cipher.decrypt(sealed.ciphertext(), place(person, field)));
  }

  private @Nullable Sensitive<String> openOptional(
      UUID person, String field, @Nullable Sealed sealed) {
    return sealed == null ? null : open(person, field, sealed);
  }

  private static @Nullable Sensitive<String> joined(@Nullable Sensitive<List<String>> languages) {
    return languages == null || languages.value().isEmpty()
        ? null
        : new Sensitive<>(String.join(",", languages.value()));
  }

  private static String place(UUID person, String field) {
    return "people/" + person + "/" + field;
  }
}
