package org.roundtable.contracts.participants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * How many people attended an event, by sex and by institution.
 *
 * <p>The two are told apart, never crossed: "one woman, Ministry of Justice" would point at a
 * person.
 *
 * @param id the event's identifier
 * @param country where the event took place
 * @param total every person counted once; both breakdowns add up to it
 */
@Contract(type = "org.roundtable.participants.attendance.v1", topic = Topics.ATTENDANCE)
public record AttendanceFact(
    OfficeCode office,
    UUID id,
    long version,
    CountryCode country,
    int total,
    List<BySex> bySex,
    List<ByInstitution> byInstitution,
    Instant changedAt)
    implements Shareable {

  /** People of one sex; a sex nobody has is left out. */
  public record BySex(Sex sex, int count) {}

  /** People of one institution. */
  public record ByInstitution(
      InstitutionCode code, PublicText name, InstitutionKind kind, int count) {}
}
