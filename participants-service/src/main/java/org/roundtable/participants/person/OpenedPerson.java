package org.roundtable.participants.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.audit.PersonalAnswer;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;

/**
 * A person as an officer of the office sees them: the one place where values stand in the open.
 *
 * @param consents of all records about the person
 * @param merged the records that were merged into this one; left out where there are none, and in
 *     lists
 */
@PersonalData
record OpenedPerson(
    UUID id,
    long version,
    List<PersonName> names,
    Sex sex,
    @Nullable AgeBand ageBand,
    InstitutionCode institution,
    @Nullable String position,
    @Nullable String email,
    @Nullable String phone,
    @Nullable List<String> languages,
    List<Consent> consents,
    @Nullable List<Merged> merged)
    implements PersonalAnswer {

  /** Another record about the same person, and the merge that can be undone. */
  @PersonalData
  record Merged(UUID merge, UUID person, UUID keeper, Instant at, List<PersonName> names) {}

  static OpenedPerson of(Person person, PersonDetails details) {
    return of(person, details, person.consents(), null);
  }

  static OpenedPerson of(
      Person person, PersonDetails details, List<Consent> consents, @Nullable List<Merged> merged) {
    return new OpenedPerson(
        person.id(),
        person.revision(),
        details.names().value(),
        person.sex(),
        person.ageBand(),
        person.institution(),
        value(details.position()),
        value(details.email()),
        value(details.phone()),
        value(details.languages()),
        consents,
        merged);
  }

  private static <T> @Nullable T value(@Nullable Sensitive<T> sensitive) {
    return sensitive == null ? null : sensitive.value();
  }

  @Override
  public String toString() {
    return "OpenedPerson[" + id + "]";
  }
}
