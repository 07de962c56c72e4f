package org.roundtable.participants.institution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionFact.LocalName;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An institution that takes part in the office's work.
 *
 * @param code unique within the office
 * @param names what it is called in further languages, by language
 * @param name up to {@value #LONGEST_NAME} characters: messages repeat it for each attendance
 */
@RecordBuilder
@Document("institutions")
public record Institution(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    @Indexed(unique = true) InstitutionCode code,
    PublicText name,
    List<LocalName> names,
    InstitutionKind kind,
    CountryCode country,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, InstitutionBuilder.With {

  static final int LONGEST_NAME = 300;
  static final int MOST_NAMES = 10;

  public Institution {
    // Of before there were any.
    names = Objects.requireNonNullElse(names, List.of());
    requireShort("name", name);
    if (names.size() > MOST_NAMES) {
      throw Problem.invalid("names", "Up to %d further languages.".formatted(MOST_NAMES));
    }
    Set<LanguageTag> languages = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      requireShort("names[%d].text".formatted(i), names.get(i).text());
      if (!languages.add(names.get(i).language())) {
        throw Problem.invalid("names[%d].language".formatted(i), "Each language has one name.");
      }
    }
  }

  private static void requireShort(String field, PublicText name) {
    if (name.value().length() > LONGEST_NAME) {
      throw Problem.invalid(field, "A name has up to %d characters.".formatted(LONGEST_NAME));
    }
  }

  /** With what is known of it now; its code, by which others speak of it, stays. */
  Institution corrected(
      PublicText called,
      List<LocalName> elsewhere,
      InstitutionKind sort,
      CountryCode where,
      Instant now) {
    Institution corrected =
        with(institution ->
            institution.name(called).names(List.copyOf(elsewhere)).kind(sort).country(where));
    return corrected.equals(this) ? this : corrected.with(i -> i.changedAt(now));
  }

  @Override
  public Institution withOutbox(List<OutboxEntry> owed) {
    return with(institution -> institution.outbox(owed));
  }
}
