package org.roundtable.participants.attendance;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who attended an event: a register of people, a count sheet, or no more than that no figures are
 * published; one of these at a time.
 *
 * <p>It is first saved with somebody in it; the change that empties it again is told as a total of
 * 0.
 *
 * @param id the event's
 * @param country where the event takes place
 * @param year of the event's first day
 * @param unpublished null where the figures are told
 */
@RecordBuilder
@Document("attendance")
record Attendance(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    CountryCode country,
    @Nullable Integer year,
    List<Attendee> register,
    List<SheetRow> countSheet,
    @Nullable Unpublished unpublished,
    Instant changedAt,
    List<OutboxEntry> outbox)
    implements Aggregate, AttendanceBuilder.With {

  // Bounds hold the document far below the database's limit, and its fact below the broker's.
  static final int MOST_PEOPLE = 5_000;
  static final int MOST_INSTITUTIONS = 200;

  /** The attendance of an event before anybody is noted. */
  static Attendance ofNobody(KnownEvent event, Instant now) {
    return new Attendance(
        event.event(),
        null,
        event.office(),
        event.country(),
        event.year(now),
        List.of(),
        List.of(),
        null,
        now,
        List.of());
  }

  /** With this person registered; the same where they are registered already. */
  Attendance register(Attendee attendee, Instant now) {
    if (!countSheet.isEmpty() || unpublished != null) {
      throw otherKind("The event has a count sheet. Empty it before you register people.");
    }
    if (has(attendee.person())) {
      return this;
    }
    List<Attendee> more = Stream.concat(register.stream(), Stream.of(attendee)).toList();
    return with(attendance -> attendance.register(more).changedAt(now)).withinBounds();
  }

  /** Without this person; the same where they aren't registered. */
  Attendance withdraw(UUID person, Instant now) {
    if (!has(person)) {
      return this;
    }
    List<Attendee> rest = register.stream().filter(a -> !a.person().equals(person)).toList();
    return with(attendance -> attendance.register(rest).changedAt(now));
  }

  /** With this count sheet in place of the former; the same where it says the same. */
  Attendance count(List<SheetRow> rows, Instant now) {
    if (!register.isEmpty()) {
      throw otherKind("The event has a register of people. Take them out before you only count.");
    }
    List<SheetRow> counted = rows.stream().filter(row -> !row.isEmpty()).toList();
    if (counted.equals(countSheet) && unpublished == null) {
      return this;
    }
    return with(attendance -> attendance.countSheet(counted).unpublished(null).changedAt(now))
        .withinBounds();
  }

  /** With nothing told but that people attended; the same where it says so already. */
  Attendance countUnpublished(List<Represented> institutions, Instant now) {
    if (!register.isEmpty()) {
      throw otherKind("The event has a register of people. Take them out before you leave it out.");
    }
    Unpublished silent = new Unpublished(List.copyOf(institutions));
    return silent.equals(unpublished)
        ? this
        : with(attendance -> attendance.countSheet(List.of()).unpublished(silent).changedAt(now));
  }

  /** The people by institution and sex: for this office's officers only. */
  Stream<Cell> cells() {
    return Stream.concat(
        counted().map(Attendee::cell), countSheet.stream().flatMap(SheetRow::cells));
  }

  /** Those in the register, without whoever turned out to be another of them. */
  Stream<Attendee> counted() {
    Set<UUID> seen = new HashSet<>();
    return register.stream().filter(attendee -> seen.add(attendee.counted()));
  }

  /** With some in the register noted otherwise; the same where nobody is. */
  Attendance noting(UnaryOperator<Attendee> change, Instant now) {
    List<Attendee> after = register.stream().map(change).toList();
    return after.equals(register)
        ? this
        : with(attendance -> attendance.register(after).changedAt(now));
  }

  /** The year that its people count for. */
  int countsFor() {
    return year == null ? LocalDate.ofInstant(changedAt, ZoneOffset.UTC).getYear() : year;
  }

  Tally tally() {
    return Tally.of(cells());
  }

  @Override
  public Attendance withOutbox(List<OutboxEntry> owed) {
    return with(attendance -> attendance.outbox(owed));
  }

  boolean has(UUID person) {
    return register.stream().anyMatch(attendee -> attendee.person().equals(person));
  }

  private Attendance withinBounds() {
    if (register.size() > MOST_PEOPLE || tally().byInstitution().size() > MOST_INSTITUTIONS) {
      throw new Problem(
          AttendanceProblems.FULL,
          null,
          "An attendance holds up to %d people of %d institutions."
              .formatted(MOST_PEOPLE, MOST_INSTITUTIONS));
    }
    return this;
  }

  private static Problem otherKind(String detail) {
    return new Problem(AttendanceProblems.OTHER_KIND, null, detail);
  }
}
