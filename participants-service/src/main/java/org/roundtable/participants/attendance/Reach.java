package org.roundtable.participants.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Sketch;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The people whom the office's events reached in a year, as it tells others.
 *
 * @param people null where they are too few to tell
 */
@RecordBuilder
@Document("reach")
record Reach(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    CountryCode country,
    int year,
    @Nullable Sketch people,
    List<OfSex> bySex,
    Instant changedAt,
    List<OutboxEntry> outbox)
    implements Aggregate, ReachBuilder.With {

  /** The people of one sex. */
  record OfSex(Sex sex, Sketch people) {}

  /** A year in which nobody was counted yet. */
  static Reach of(OfficeCode office, CountryCode country, int year, Instant now) {
    return new Reach(
        id(office, year), null, office, country, year, null, List.of(), now, List.of());
  }

  static UUID id(OfficeCode office, int year) {
    return UUID.nameUUIDFromBytes(("reach/" + office + "/" + year).getBytes(UTF_8));
  }

  /** With these people; the same where they are the same. */
  Reach reaching(@Nullable Sketch all, List<OfSex> sexes, Instant now) {
    return bySex.equals(sexes) && java.util.Objects.equals(people, all)
        ? this
        : with(reach -> reach.people(all).bySex(sexes).changedAt(now));
  }

  @Override
  public Reach withOutbox(List<OutboxEntry> owed) {
    return with(reach -> reach.outbox(owed));
  }
}
