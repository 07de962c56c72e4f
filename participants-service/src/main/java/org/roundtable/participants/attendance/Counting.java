package org.roundtable.participants.attendance;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.participants.institution.Institutions;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.revision.IfMatch;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Handing in a count sheet, in place of the one that the caller has read. */
@Component
class Counting {

  private final Attendances attendances;
  private final KnownEvents events;
  private final Institutions institutions;
  private final OfficeProperties office;
  private final InstantSource clock;

  Counting(
      Attendances attendances,
      KnownEvents events,
      Institutions institutions,
      OfficeProperties office,
      InstantSource clock) {
    this.attendances = attendances;
    this.events = events;
    this.institutions = institutions;
    this.office = office;
    this.clock = clock;
  }

  /**
   * @param match the version that the caller replaces; none where there was none yet
   */
  Attendance count(UUID event, CountSheet sheet, @Nullable IfMatch match) {
    KnownEvent known = events.require(office.code(), event).takingPlace();
    Attendance before =
        attendances
            .findById(event)
            .map(attendance -> checked(attendance, match))
            .orElseGet(() -> first(known, match));
    List<SheetRow> rows = sheet.resolve(institutions);
    Attendance after =
        sheet.hasFigures()
            ? before.count(rows, clock.instant())
            : before.countUnpublished(
                rows.stream().map(SheetRow::institution).toList(), clock.instant());
    return after == before ? before : save(after);
  }

  private static Attendance checked(Attendance attendance, @Nullable IfMatch match) {
    if (match == null) {
      throw new Problem(
          ProblemType.VERSION_REQUIRED,
          "If-Match",
          "The event's attendance was noted before. Read it and send its ETag in If-Match.");
    }
    return match.check(attendance);
  }

  private Attendance first(KnownEvent event, @Nullable IfMatch match) {
    if (match != null) {
      throw stale("Nobody was noted for this event so far. Leave If-Match out.");
    }
    return Attendance.ofNobody(event, clock.instant());
  }

  private Attendance save(Attendance attendance) {
    try {
      return attendances.save(attendance);
    } catch (DuplicateKeyException another) {
      throw stale("Somebody noted the attendance at the same moment. Read it and try again.");
    }
  }

  private static Problem stale(String detail) {
    return new Problem(ProblemType.STALE_VERSION, "If-Match", detail);
  }
}
