package org.roundtable.participants.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.audit.ReadingPurpose;
import org.roundtable.platform.audit.ReadsPersonalData;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people over HTTP, for officers of this office only. */
@RestController
@RequestMapping("/api/people")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class PersonApi {

  /** Somebody to enter. */
  @PersonalData
  record Entry(
      @NotNull Sensitive<List<PersonName>> names,
      @NotNull Sex sex,
      @Nullable AgeBand ageBand,
      @NotNull InstitutionCode institution,
      @Nullable Sensitive<String> position,
      @Nullable Sensitive<String> email,
      @Nullable Sensitive<String> phone,
      @Nullable Sensitive<List<String>> languages,
      @NotNull @Size(min = 1, max = 4) List<@Valid @NotNull Consent> consents) {

    NewPerson as(NewId id, Instant now) {
      return new NewPerson(
          id.value(),
          sex,
          ageBand,
          institution,
          new PersonDetails(names, position, email, phone, languages),
          consents,
          now);
    }
  }

  /** What is known of somebody, corrected; what is left out is known no more. */
  @PersonalData
  record Correction(
      @NotNull Sensitive<List<PersonName>> names,
      @NotNull Sex sex,
      @Nullable AgeBand ageBand,
      @NotNull InstitutionCode institution,
      @Nullable Sensitive<String> position,
      @Nullable Sensitive<String> email,
      @Nullable Sensitive<String> phone,
      @Nullable Sensitive<List<String>> languages) {

    PersonDetails details() {
      return new PersonDetails(names, position, email, phone, languages);
    }
  }

  /** What an officer hears when somebody was entered or changed: nothing that the request said. */
  record Entered(UUID id, long version) {
    static Entered of(Person person) {
      return new Entered(person.id(), person.revision());
    }
  }

  private final Entering entering;
  private final Register register;
  private final InstantSource clock;

  PersonApi(Entering entering, Register register, InstantSource clock) {
    this.entering = entering;
    this.register = register;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Entered> enter(@Valid @RequestBody Entry body, NewId id) {
    Person saved = entering.enter(body.as(id, clock.instant()), id);
    return ResponseEntity.created(URI.create("/api/people/" + saved.id()))
        .eTag(saved.etag())
        .body(Entered.of(saved));
  }

  /**
   * @param query words of a name or their beginnings, in any script; or a whole e-mail address or
   *     telephone number
   */
  @ReadsPersonalData(
      purposes = {"REGISTRATION", "FOLLOW_UP", "CERTIFICATE", "NETWORK", "SUBJECT_REQUEST"})
  @GetMapping
  ResponseEntity<Page<OpenedPerson>> all(
      @RequestParam @Nullable String query,
      @RequestParam @Nullable InstitutionCode institution,
      @RequestAttribute(ReadingPurpose.ATTRIBUTE) String purpose,
      Page.Request page) {
    Reading reading = Reading.valueOf(purpose);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            query == null || query.isBlank()
                ? register.all(institution, reading, page)
                : register.find(Wanted.of(query), institution, reading, page));
  }

  /** A person; the id of a record that was merged answers with the one that was kept. */
  @ReadsPersonalData(
      purposes = {"REGISTRATION", "FOLLOW_UP", "CERTIFICATE", "NETWORK", "SUBJECT_REQUEST"})
  @GetMapping("/{id}")
  ResponseEntity<OpenedPerson> one(
      @PathVariable UUID id, @RequestAttribute(ReadingPurpose.ATTRIBUTE) String purpose) {
    OpenedPerson person = register.one(id, Reading.valueOf(purpose));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag("\"" + person.version() + "\"")
        .body(person);
  }

  @PutMapping("/{id}")
  ResponseEntity<Entered> correct(
      @PathVariable UUID id, @Valid @RequestBody Correction body, IfMatch match) {
    Person saved =
        entering.correct(id, match, body.sex(), body.ageBand(), body.institution(), body.details());
    return ResponseEntity.ok().eTag(saved.etag()).body(Entered.of(saved));
  }
}
