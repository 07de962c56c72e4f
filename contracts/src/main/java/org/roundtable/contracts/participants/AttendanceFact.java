package org.roundtable.contracts.participants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * How many people attended an event, by sex, by institution, by its kind and by age.
 *
 * <p>They are told apart, never crossed: "one woman, Ministry of Justice" would point at a person.
 * An office may merge its small cells: a breakdown and its {@code notToldApart} add up to the
 * total.
 *
 * @param id the event's identifier
 * @param country where the event took place
 * @param total every person counted once; 0 where no figures were published
 * @param figuresPublished false where people attended and the office tells no figures, which is not
 *     zero; null, as older offices leave it, is true
 * @param byAgeBand empty where nobody was asked
 * @param notToldApart null where each cell is told
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
    Instant changedAt,
    @Nullable Boolean figuresPublished,
    @Nullable List<ByKind> byKind,
    @Nullable List<ByAgeBand> byAgeBand,
    @Nullable NotToldApart notToldApart)
    implements Shareable {

  /** People of one sex; a sex nobody has is left out. */
  public record BySex(Sex sex, int count) {}

  /** People of one institution. */
  public record ByInstitution(
      InstitutionCode code, PublicText name, InstitutionKind kind, int count) {}

  /** People of institutions of one kind. */
  public record ByKind(InstitutionKind kind, int count) {}

  /** People of one age band. */
  public record ByAgeBand(AgeBand ageBand, int count) {}

  /** How many people are in the cells that each breakdown merges. */
  public record NotToldApart(int bySex, int byInstitution, int byKind, int byAgeBand) {
    public static final NotToldApart NOBODY = new NotToldApart(0, 0, 0, 0);
  }

  /** Figures of which each cell is told. */
  public AttendanceFact(
      OfficeCode office,
      UUID id,
      long version,
      CountryCode country,
      int total,
      List<BySex> bySex,
      List<ByInstitution> byInstitution,
      Instant changedAt) {
    this(
        office,
        id,
        version,
        country,
        total,
        bySex,
        byInstitution,
        changedAt,
        true,
        null,
        null,
        null);
  }

  /** Whether the total and the breakdowns say anything. */
  public boolean hasFigures() {
    return !Boolean.FALSE.equals(figuresPublished);
  }

  /** Who isn't told apart, in facts of any age. */
  public NotToldApart merged() {
    return notToldApart == null ? NotToldApart.NOBODY : notToldApart;
  }
}
