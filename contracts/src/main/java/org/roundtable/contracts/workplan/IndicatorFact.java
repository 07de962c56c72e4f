package org.roundtable.contracts.workplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * An indicator of a workplan that was submitted, with what it showed so far. Values are text: a
 * decimal such as {@code 12.5}, {@code YES} or {@code NO}, or words, as the measure says. How they
 * are broken down stays in the office, since few people of one kind in one place may be known.
 *
 * @param id the plan's item
 * @param objective the number of the objective that it serves
 * @param code its code within the plan, such as {@code 1.2.i1}
 * @param results the one that counts of each period, in the periods' order
 * @param track by the office's own rule, when this version was decided
 * @param removed whether the plan no longer has it, or is withdrawn
 * @param changedAt when this version was decided; for people to read, never to order by
 */
@Contract(type = "org.roundtable.workplan.indicator.v1", topic = Topics.INDICATORS)
public record IndicatorFact(
    OfficeCode office,
    UUID id,
    long version,
    UUID plan,
    ProgrammeCode programme,
    CountryCode country,
    int objective,
    PublicText code,
    PublicText title,
    Measure measure,
    @Nullable PublicText unit,
    @Nullable Baseline baseline,
    List<Value> targets,
    List<Value> results,
    Track track,
    boolean removed,
    Instant changedAt)
    implements Shareable {

  /** Where it stood before, at the end of a year. */
  public record Baseline(PublicText value, int year) {}

  /** Where it is to stand, or stood, at a period's end. */
  public record Value(Period period, PublicText value) {}
}
