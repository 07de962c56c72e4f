package org.roundtable.participants.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.audit.PersonalAnswer;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;

/** A person as an officer of the office sees them: the one place where values stand in the open. */
@PersonalData
record OpenedPerson(
    UUID id,
    long version,
    String name,
    Sex sex,
    InstitutionCode institution,
    @Nullable String position,
    @Nullable String email,
    @Nullable String phone,
    @Nullable List<String> languages,
    Consent consent)
    implements PersonalAnswer {

  static OpenedPerson of(Person person, PersonDetails details) {
    return new OpenedPerson(
        person.id(),
        person.revision(),
        details.name().value(),
        person.sex(),
        person.institution(),
        value(details.position()),
        value(details.email()),
        value(details.phone()),
        value(details.languages()),
        person.consent());
  }

  private static <T> @Nullable T value(@Nullable Sensitive<T> sensitive) {
    return sensitive == null ? null : sensitive.value();
  }

  @Override
  public String toString() {
    return "OpenedPerson[" + id + "]";
  }
}
