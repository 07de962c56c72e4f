package org.roundtable.workplan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A plan's versions and who signs them, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class ValidationApi {

  /** A version with what institutions decided on it. */
  record SignedVersion(PlanVersion version, List<SignOff> signOffs, boolean holds) {}

  /**
   * What an institution decides.
   *
   * @param hash the version's, as the signatory saw it
   * @param onBehalfOf the institution, where the office enters it; a guest signs for its own
   */
  record NewSignOff(
      @NotNull String hash,
      SignOff.@NotNull Decision decision,
      @NotNull PublicText capacity,
      @Nullable PublicText reason,
      @Nullable List<SignOff.ReturnedItem> items,
      @Nullable InstitutionCode onBehalfOf) {}

  private final PlanReading reading;
  private final SignPlan sign;
  private final Workplans workplans;
  private final InstantSource clock;

  ValidationApi(PlanReading reading, SignPlan sign, Workplans workplans, InstantSource clock) {
    this.reading = reading;
    this.sign = sign;
    this.workplans = workplans;
    this.clock = clock;
  }

  @GetMapping("/versions/{number}")
  SignedVersion version(@PathVariable UUID id, @PathVariable int number, Caller caller) {
    Workplan plan = reading.plan(id, caller);
    return new SignedVersion(
        plan.version(number),
        plan.signOffs().stream().filter(signOff -> signOff.version() == number).toList(),
        Objects.equals(plan.validated(), number));
  }

  @PutMapping("/validation")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  ResponseEntity<Workplan> rule(
      @PathVariable UUID id, @Valid @RequestBody ValidationRule body, IfMatch match) {
    Workplan plan = match.check(workplans.get(id)).validateBy(body, clock.instant());
    return answer(workplans.save(plan));
  }

  /** Needs no If-Match: the hash says more exactly what is signed. */
  @PostMapping("/versions/{number}/sign-offs")
  @PreAuthorize("hasAnyRole('COUNTRY_HEAD', 'COUNTRY_OFFICER', 'NATIONAL_AUTHORITY')")
  ResponseEntity<Workplan> sign(
      @PathVariable UUID id,
      @PathVariable int number,
      @Valid @RequestBody NewSignOff body,
      Caller caller) {
    reading.plan(id, caller);
    SignOff signOff =
        new SignOff(
            institution(body, caller),
            number,
            body.hash(),
            body.decision(),
            body.capacity(),
            body.reason(),
            Objects.requireNonNullElse(body.items(), List.of()),
            !caller.guest(),
            clock.instant());
    return answer(sign.sign(id, signOff));
  }

  private static InstitutionCode institution(NewSignOff body, Caller caller) {
    @Nullable InstitutionCode own = caller.institution();
    if (own == null) {
      return Problem.required("onBehalfOf", body.onBehalfOf());
    }
    if (body.onBehalfOf() != null && !body.onBehalfOf().equals(own)) {
      throw Problem.invalid("onBehalfOf", "You sign for %s only.".formatted(own));
    }
    return own;
  }

  private static ResponseEntity<Workplan> answer(Workplan plan) {
    return ResponseEntity.ok().eTag(plan.etag()).body(plan);
  }
}
