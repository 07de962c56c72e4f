package org.roundtable.participants.attendance;

import java.util.List;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What others hear of an attendance: how many, by one thing at a time, and never who. */
@Component
class AttendanceMessages implements Publication<Attendance> {

  private final Suppression suppression;

  AttendanceMessages(SharingProperties sharing) {
    this.suppression = sharing.suppression();
  }

  @Override
  public Class<Attendance> aggregate() {
    return Attendance.class;
  }

  @Override
  public List<AttendanceFact> facts(Attendance attendance, long version) {
    SharedTally tally = SharedTally.of(attendance.tally(), suppression);
    return List.of(
        new AttendanceFact(
            attendance.office(),
            attendance.id(),
            version,
            attendance.country(),
            tally.total(),
            tally.bySex(),
            tally.byInstitution(),
            attendance.changedAt(),
            attendance.unpublished() == null,
            tally.byKind(),
            tally.byAgeBand(),
            tally.notToldApart()));
  }
}
