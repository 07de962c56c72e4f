package org.roundtable.events.institution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.contracts.participants.InstitutionFact.LocalName;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.platform.language.Language;
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
    InstitutionKind kind,
    @Nullable List<LocalName> names) {

  static KnownInstitution of(InstitutionFact fact) {
    return new KnownInstitution(
        fact.key(), fact.version(), fact.code(), fact.name(), fact.kind(), fact.names());
  }

  /** Its name in a language, if the register has one. */
  public Optional<PublicText> nameIn(Language language) {
    return names == null
        ? Optional.empty()
        : names.stream()
            .filter(name -> name.language().value().equals(language.tag()))
            .map(LocalName::text)
            .findFirst();
  }
}
