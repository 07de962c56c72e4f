package org.roundtable.events.attendance;

import java.util.List;
import java.util.function.UnaryOperator;
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
 * @param sexNotTold how many people's sex the office doesn't tell apart
 * @param institutionNotTold how many people's institution it doesn't tell apart
 */
@Document("attendance")
public record KnownAttendance(
    @Id String key,
    long version,
    @Nullable Integer total,
    List<BySex> bySex,
    List<ByInstitution> byInstitution,
    int sexNotTold,
    int institutionNotTold) {

  /** People of one sex. */
  public record BySex(Sex sex, int count) {}

  /** People of one institution. */
  public record ByInstitution(InstitutionCode code, PublicText name, int count) {}

  /** The same with its institutions called as the reader does. */
  public KnownAttendance called(UnaryOperator<ByInstitution> naming) {
    return new KnownAttendance(
        key,
        version,
        total,
        bySex,
        byInstitution.stream().map(naming).toList(),
        sexNotTold,
        institutionNotTold);
  }

  static KnownAttendance of(AttendanceFact fact) {
    return new KnownAttendance(
        fact.key(),
        fact.version(),
        fact.hasFigures() ? fact.total() : null,
        fact.bySex().stream().map(part -> new BySex(part.sex(), part.count())).toList(),
        fact.byInstitution().stream()
            .map(part -> new ByInstitution(part.code(), part.name(), part.count()))
            .toList(),
        fact.merged().bySex(),
        fact.merged().byInstitution());
  }
}
