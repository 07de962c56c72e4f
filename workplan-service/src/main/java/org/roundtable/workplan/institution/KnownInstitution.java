package org.roundtable.workplan.institution;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
    @JsonIgnore @Id String key,
    @JsonIgnore long version,
    @Indexed InstitutionCode code,
    PublicText name,
    InstitutionKind kind) {

  static KnownInstitution of(InstitutionFact fact) {
    return new KnownInstitution(fact.key(), fact.version(), fact.code(), fact.name(), fact.kind());
  }
}
