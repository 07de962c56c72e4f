package org.roundtable.participants.attendance;

import java.util.List;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What others hear of an attendance: how many, by sex and by institution, and never who. */
@Component
class AttendanceMessages implements Publication<Attendance> {

  @Override
  public Class<Attendance> aggregate() {
    return Attendance.class;
  }

  @Override
  public List<AttendanceFact> facts(Attendance attendance, long version) {
    Tally tally = attendance.tally();
    return List.of(
        new AttendanceFact(
            attendance.office(),
            attendance.id(),
            version,
            attendance.country(),
            tally.total(),
            tally.bySex().entrySet().stream()
                .map(sex -> new AttendanceFact.BySex(sex.getKey(), sex.getValue()))
                .toList(),
            tally.byInstitution().stream()
                .map(i -> new AttendanceFact.ByInstitution(i.code(), i.name(), i.kind(), i.count()))
                .toList(),
            attendance.changedAt()));
  }
}
