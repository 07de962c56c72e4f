package org.roundtable.participants.institution;

import java.util.List;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What others hear of an institution: each change of it. */
@Component
class InstitutionMessages implements Publication<Institution> {

  @Override
  public Class<Institution> aggregate() {
    return Institution.class;
  }

  @Override
  public List<InstitutionFact> facts(Institution institution, long version) {
    return List.of(
        new InstitutionFact(
            institution.office(),
            institution.id(),
            version,
            institution.code(),
            institution.name(),
            institution.kind(),
            institution.country(),
            institution.changedAt(),
            institution.names().isEmpty() ? null : institution.names()));
  }
}
