package org.roundtable.participants.person;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.Sensitive;
import org.springframework.stereotype.Component;

/** What attendance asks of the register of people: to enter a nominee, and to name somebody. */
@Component
public class Participation {

  private final People people;
  private final Entering entering;
  private final Seals seals;
  private final InstantSource clock;

  Participation(People people, Entering entering, Seals seals, InstantSource clock) {
    this.people = people;
    this.entering = entering;
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * Enters a nominee.
   *
   * @throws Problem {@code invalid-field} for what no person can have
   */
  public Person enter(NewId id, InstitutionCode institution, Nominee nominee) {
    PersonDetails details =
        new PersonDetails(
            new Sensitive<>(List.of(nominee.name().value())),
            nominee.position(),
            nominee.email(),
            nominee.phone(),
            nominee.languages());
    return entering.enter(
        new NewPerson(
            id.value(),
            nominee.sex(),
            null,
            institution,
            details,
            List.of(nominee.consent()),
            clock.instant()),
        id);
  }

  /**
   * A person's name tag, under the name of whom they turned out to be; none for somebody who isn't
   * known any more, or doesn't agree to be read for this.
   */
  public Optional<NameTag> nameTag(UUID person, Reading reading) {
    return people
        .findById(person)
        .map(people::kept)
        .filter(kept -> kept.mayBeReadFor(reading))
        .flatMap(kept -> seals.open(kept).map(details -> tag(person, details)));
  }

  /**
   * What a certificate says of a person.
   *
   * @throws Problem {@code no-consent} if they agree neither to certificates nor to registration
   */
  public NameTag forCertificate(UUID person) {
    Person kept = people.require(person);
    if (!kept.mayBeReadFor(Reading.CERTIFICATE) && !kept.mayBeReadFor(Reading.REGISTRATION)) {
      throw PersonProblems.noConsent(Reading.CERTIFICATE);
    }
    return seals
        .open(kept)
        .map(details -> tag(person, details))
        .orElseThrow(PersonProblems::erased);
  }

  private static NameTag tag(UUID person, PersonDetails details) {
    Sensitive<String> position = details.position();
    return new NameTag(
        person,
        details.names().value().getFirst().text(),
        position == null ? null : position.value());
  }
}
