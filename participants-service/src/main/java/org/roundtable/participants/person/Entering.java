package org.roundtable.participants.person;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.participants.institution.Institutions;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.springframework.stereotype.Component;

/** Entering somebody, and correcting what is known of them. */
@Component
class Entering {

  private final People people;
  private final Institutions institutions;
  private final Seals seals;
  private final BlindIndex index;
  private final InstantSource clock;

  Entering(
      People people,
      Institutions institutions,
      Seals seals,
      BlindIndex index,
      InstantSource clock) {
    this.people = people;
    this.institutions = institutions;
    this.seals = seals;
    this.index = index;
    this.clock = clock;
  }

  /** Enters somebody under an id that a repeated request has again. */
  Person enter(NewPerson entered, NewId id) {
    institutions.require(entered.institution(), "institution");
    for (int i = 0; i < entered.consents().size(); i++) {
      requireGiven(entered.consents().get(i), "consents[%d].".formatted(i));
    }
    if (new HashSet<>(entered.consents().stream().map(Consent::purpose).toList()).size()
        < entered.consents().size()) {
      throw Problem.invalid("consents", "Say each purpose once.");
    }
    Sealed sealed = seals.first(entered.id(), entered.details());
    return id.insert(people, Person.of(entered, sealed, index.of(entered.details())));
  }

  Person correct(
      UUID id,
      IfMatch match,
      Sex sex,
      @Nullable AgeBand ageBand,
      InstitutionCode institution,
      PersonDetails details) {
    Person before = people.require(id);
    match.check(before.revision());
    institutions.require(institution, "institution");
    BlindIndex.Entries entries = index.of(details);
    Sealed sealed = seals.again(before.id(), details);
    return people.save(
        before.with(person ->
            person
                .sex(sex)
                .ageBand(ageBand)
                .institution(institution)
                .details(sealed)
                .found(entries.found())
                .likeness(entries.likeness())
                .changedAt(clock.instant())));
  }

  /** A day may have begun east of here, so tomorrow by our clock is still no future. */
  void requireGiven(Consent consent, String at) {
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    if (consent.givenOn().isAfter(latest)) {
      throw Problem.invalid(at + "givenOn", "Consent can't be given in the future.");
    }
    if (consent.isWithdrawn()) {
      throw Problem.invalid(at + "withdrawnOn", "Consent that was withdrawn is no consent.");
    }
  }
}
