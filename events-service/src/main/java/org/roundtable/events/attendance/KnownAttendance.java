package org.roundtable.events.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.Sex;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who attended an event of the office, as last heard of.
 *
 * @param key the key of its fact
 * @param version the version of its fact
 * @param total null where no figures were published, which isn't the same as nobody
 */
@Document("attendance")
public record KnownAttendance(
    @Id String key,
    long version,
    @Nullable Integer total,
    List<BySex> bySex,
    List<ByInstitution> byInstitution) {

  /** People of one sex. */
  public record BySex(Sex sex, int count) {}

  /** People of one institution. */
  public record ByInstitution(InstitutionCode code, PublicText name, int count) {}

  static KnownAttendance of(AttendanceFact fact) {
    return new KnownAttendance(
        fact.key(),
        fact.version(),
        fact.total(),
        fact.bySex().stream().map(part -> new BySex(part.sex(), part.count())).toList(),
        fact.byInstitution().stream()
            .map(part -> new ByInstitution(part.code(), part.name(), part.count()))
            .toList());
  }
}
