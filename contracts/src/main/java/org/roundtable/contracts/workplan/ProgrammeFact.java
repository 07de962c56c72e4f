package org.roundtable.contracts.workplan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.PurposeCode;
import org.roundtable.contracts.Regional;
import org.roundtable.contracts.SdgTarget;
import org.roundtable.contracts.Topics;

/**
 * A programme and its framework as the office that owns it has it.
 *
 * @param office the owner
 * @param end the last day, not before {@code start}
 * @param results objectives, outcomes and outputs
 * @param changedAt when this version was decided; for people to read, never to order by
 */
@Contract(type = "org.roundtable.workplan.programme.v1", topic = Topics.PROGRAMMES)
public record ProgrammeFact(
    OfficeCode office,
    UUID id,
    long version,
    ProgrammeCode code,
    PublicText name,
    LocalDate start,
    LocalDate end,
    @Nullable Budget budget,
    @Nullable PublicText funder,
    List<PublicText> implementers,
    List<CountryCode> countries,
    List<Result> results,
    List<Indicator> indicators,
    Instant changedAt)
    implements Regional {

  /** An amount of money, exact. */
  public record Budget(Currency currency, BigDecimal amount) {}

  /**
   * An element of the framework.
   *
   * @param parent the result above; none for an objective
   * @param purposeCodes by the OECD-DAC's Creditor Reporting System
   * @param genderMarker the UN's, 0 to 3
   * @param dacGenderMarker the OECD-DAC's, 0 to 2
   */
  public record Result(
      UUID id,
      ResultLevel level,
      ElementCode code,
      PublicText title,
      @Nullable PublicText description,
      @Nullable UUID parent,
      List<PurposeCode> purposeCodes,
      List<SdgTarget> sdgTargets,
      @Nullable Integer genderMarker,
      @Nullable Integer dacGenderMarker) {}

  /**
   * What tells whether a result is reached. Values are text: a decimal such as {@code 12.5}, {@code
   * YES} or {@code NO}, or words, as the measure says.
   *
   * @param result the result that it tells of
   */
  public record Indicator(
      UUID id,
      ElementCode code,
      UUID result,
      PublicText title,
      Measure measure,
      @Nullable PublicText unit,
      @Nullable Baseline baseline,
      List<Target> targets,
      List<Disaggregation> disaggregations,
      @Nullable PublicText meansOfVerification,
      @Nullable ReportingFrequency frequency) {}

  /** Where an indicator stood before. */
  public record Baseline(PublicText value, int year) {}

  /** Where it is to stand at a period's end. */
  public record Target(Period period, PublicText value) {}
}
