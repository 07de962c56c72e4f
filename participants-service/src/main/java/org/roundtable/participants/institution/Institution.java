package org.roundtable.participants.institution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
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
    InstitutionKind kind,
    CountryCode country,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, InstitutionBuilder.With {

  static final int LONGEST_NAME = 300;

  public Institution {
    if (name.value().length() > LONGEST_NAME) {
      throw Problem.invalid("name", "A name has up to %d characters.".formatted(LONGEST_NAME));
    }
  }

  @Override
  public Institution withOutbox(List<OutboxEntry> owed) {
    return with(institution -> institution.outbox(owed));
  }
}
