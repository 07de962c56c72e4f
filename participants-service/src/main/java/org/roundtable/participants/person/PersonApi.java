package org.roundtable.participants.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.participants.institution.Institutions;
import org.roundtable.platform.audit.ReadsPersonalData;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;
import org.roundtable.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people over HTTP, for officers of this office only. */
@RestController
@RequestMapping("/api/people")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class PersonApi {

  /** Somebody to enter. */
  @PersonalData
  record Entry(
      @NotNull Sensitive<String> name,
      @NotNull Sex sex,
      @NotNull InstitutionCode institution,
      @Nullable Sensitive<String> position,
      @Nullable Sensitive<String> email,
      @Nullable Sensitive<String> phone,
      @Nullable Sensitive<List<String>> languages,
      @NotNull @Valid Consent consent) {

    NewPerson as(NewId id, Instant now) {
      return new NewPerson(
          id.value(),
          sex,
          institution,
          new PersonDetails(name, position, email, phone, languages),
          consent,
          now);
    }
  }

  /** What an officer hears when somebody was entered: nothing that the request said. */
  record Entered(UUID id, long version) {}

  private final People people;
  private final Institutions institutions;
  private final Seals seals;
  private final InstantSource clock;

  PersonApi(People people, Institutions institutions, Seals seals, InstantSource clock) {
    this.people = people;
    this.institutions = institutions;
    this.seals = seals;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Entered> enter(@Valid @RequestBody Entry body, NewId id) {
    NewPerson person = body.as(id, clock.instant());
    institutions.require(body.institution(), "institution");
    requirePast(body.consent());
    Person saved = id.insert(people, seals.seal(person));
    return ResponseEntity.created(URI.create("/api/people/" + saved.id()))
        .eTag(etag(saved))
        .body(new Entered(saved.id(), saved.revision()));
  }

  @ReadsPersonalData
  @GetMapping
  ResponseEntity<Page<OpenedPerson>> all(Page.Request page) {
    List<OpenedPerson> opened =
        people.findByIdGreaterThanOrderById(page.after(), page.limit()).stream()
            .map(person -> OpenedPerson.of(person, seals.open(person)))
            .toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(page.of(opened, OpenedPerson::id));
  }

  @ReadsPersonalData
  @GetMapping("/{id}")
  ResponseEntity<OpenedPerson> one(@PathVariable UUID id) {
    Person person =
        people
            .findById(id)
            .orElseThrow(() -> Problem.notFound("No person " + id + " is known here."));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(etag(person))
        .body(OpenedPerson.of(person, seals.open(person)));
  }

  /** A day may have begun east of here, so tomorrow by our clock is still no future. */
  private void requirePast(Consent consent) {
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    if (consent.givenOn().isAfter(latest)) {
      throw Problem.invalid("consent.givenOn", "Consent can't be given in the future.");
    }
  }

  private static String etag(Person person) {
    return "\"" + person.revision() + "\"";
  }
}
