package org.roundtable.contracts.participants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Sketch;
import org.roundtable.contracts.Topics;

/**
 * The people whom an office's events reached in a year, each once, as sketches that can be united
 * with other offices'. Only an office that holds the programme's reach key tells it.
 *
 * @param id one a year
 * @param country the office's
 * @param year of the events' first days
 * @param people everybody; null where so few were reached that the office doesn't tell
 * @param bySex without the sexes that the office doesn't tell apart
 */
@Contract(type = "org.roundtable.participants.reach.v1", topic = Topics.REACH)
public record ReachFact(
    OfficeCode office,
    UUID id,
    long version,
    CountryCode country,
    int year,
    @Nullable Sketch people,
    List<BySex> bySex,
    Instant changedAt)
    implements Shareable {

  /** The people of one sex. */
  public record BySex(Sex sex, Sketch people) {}
}
