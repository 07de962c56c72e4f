package org.roundtable.contracts.participants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * An institution in an office's register.
 *
 * @param name the one that is used where there is none in the reader's language
 * @param names in further languages, each once; null, as older offices leave it, is none
 */
@Contract(type = "org.roundtable.participants.institution.v1", topic = Topics.INSTITUTIONS)
public record InstitutionFact(
    OfficeCode office,
    UUID id,
    long version,
    InstitutionCode code,
    PublicText name,
    InstitutionKind kind,
    CountryCode country,
    Instant changedAt,
    @Nullable List<LocalName> names)
    implements Shareable {

  /** What the institution is called in a language. */
  public record LocalName(LanguageTag language, PublicText text) {}

  /** An institution with one name. */
  public InstitutionFact(
      OfficeCode office,
      UUID id,
      long version,
      InstitutionCode code,
      PublicText name,
      InstitutionKind kind,
      CountryCode country,
      Instant changedAt) {
    this(office, id, version, code, name, kind, country, changedAt, null);
  }
}
