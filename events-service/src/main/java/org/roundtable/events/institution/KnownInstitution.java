package org.roundtable.events.institution;

import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.contracts.participants.InstitutionKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An institution of the office's register, as last heard of.
 *
 * @param key the key of its fact
 * @param version the version of its fact
 */
@Document("institutions")
public record KnownInstitution(
    @Id String key,
    long version,
    @Indexed InstitutionCode code,
    PublicText name,
    InstitutionKind kind) {

  static KnownInstitution of(InstitutionFact fact) {
    return new KnownInstitution(fact.key(), fact.version(), fact.code(), fact.name(), fact.kind());
  }
}
