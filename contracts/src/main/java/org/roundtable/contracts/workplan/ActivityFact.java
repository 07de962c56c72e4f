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
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * An activity of a workplan and how far it has come. It says what the last submitted version of the
 * plan says, or what the draft says where the office shares its drafts.
 *
 * @param objective the number of the objective that it serves
 * @param code its code within the plan, such as {@code 1.2.3}
 * @param percent how much of it is done, 0 to 100
 * @param draft whether the plan's last submitted version doesn't say so yet
 * @param removed whether the plan no longer has it
 * @param changedAt when this version was decided; for people to read, never to order by
 */
@Contract(type = "org.roundtable.workplan.activity.v1", topic = Topics.ACTIVITIES)
public record ActivityFact(
    OfficeCode office,
    UUID id,
    long version,
    UUID plan,
    ProgrammeCode programme,
    CountryCode country,
    int objective,
    PublicText code,
    PublicText title,
    @Nullable InstitutionCode responsible,
    @Nullable PublicText place,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    List<Money> budget,
    ActivityStatus status,
    int percent,
    @Nullable LocalDate actualStart,
    @Nullable LocalDate actualEnd,
    boolean draft,
    boolean removed,
    Instant changedAt)
    implements Shareable {

  /**
   * Money planned for it, of one funder in one year.
   *
   * @param amount exact
   * @param currency ISO 4217
   */
  public record Money(PublicText funder, int year, BigDecimal amount, Currency currency) {}
}
