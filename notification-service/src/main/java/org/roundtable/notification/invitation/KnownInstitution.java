package org.roundtable.notification.invitation;

import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.InstitutionFact;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An institution of the office's register.
 *
 * @param key the key of its fact
 * @param version the version of its fact
 */
@Document("institutions")
record KnownInstitution(
    @Id String key, long version, @Indexed(name = "code") InstitutionCode code) {

  static KnownInstitution of(InstitutionFact fact) {
    return new KnownInstitution(fact.key(), fact.version(), fact.code());
  }
}
