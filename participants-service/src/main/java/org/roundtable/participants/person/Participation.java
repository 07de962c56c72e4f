package org.roundtable.participants.person;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** What attendance asks of the register of people: to enter a nominee, and to name somebody. */
@Component
public class Participation {

  private final People people;
  private final Seals seals;
  private final InstantSource clock;

  Participation(People people, Seals seals, InstantSource clock) {
    this.people = people;
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * Enters a nominee.
   *
   * @throws Problem {@code invalid-field} for what no person can have
   */
  public Person enter(NewId id, InstitutionCode institution, Nominee nominee) {
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    if (nominee.consent().givenOn().isAfter(latest)) {
      throw Problem.invalid("consent.givenOn", "Consent can't be given in the future.");
    }
    PersonDetails details =
        new PersonDetails(
            nominee.name(),
            nominee.position(),
            nominee.email(),
            nominee.phone(),
            nominee.languages());
    return id.insert(
        people,
        seals.seal(
            new NewPerson(
                id.value(),
                nominee.sex(),
                institution,
                details,
                nominee.consent(),
                clock.instant())));
  }

  /** A person's name tag; none for somebody who isn't known any more. */
  public Optional<NameTag> nameTag(UUID person) {
    return people.findById(person).map(this::nameTag);
  }

  private NameTag nameTag(Person person) {
    PersonDetails details = seals.open(person);
    return new NameTag(
        person.id(),
        details.name().value(),
        details.position() == null ? null : details.position().value());
  }
}
