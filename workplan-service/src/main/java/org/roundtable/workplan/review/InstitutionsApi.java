package org.roundtable.workplan.review;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.roundtable.workplan.institution.KnownInstitution;
import org.roundtable.workplan.institution.KnownInstitutions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the institutions are called that take part in a plan's review and validation. A guest may
 * not read the register: it is told of those that it sees take part, and of no other.
 */
@RestController
@RequestMapping("/api/workplans/{id}/institutions")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class InstitutionsApi {

  private final ReviewReading reading;
  private final KnownInstitutions institutions;

  InstitutionsApi(ReviewReading reading, KnownInstitutions institutions) {
    this.reading = reading;
    this.institutions = institutions;
  }

  @GetMapping
  Page<KnownInstitution> all(@PathVariable UUID id, Caller caller) {
    Set<InstitutionCode> codes = new HashSet<>(reading.plan(id, caller).signatories());
    codes.addAll(reading.invited(id, caller));
    return new Page<>(institutions.findByCodeInOrderByCode(codes), null);
  }
}
