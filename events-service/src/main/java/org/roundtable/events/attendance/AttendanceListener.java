package org.roundtable.events.attendance;

import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Follows the counts of this office's events. */
@Component
class AttendanceListener {

  private final LatestCopies copies;

  AttendanceListener(LatestCopies copies) {
    this.copies = copies;
  }

  @KafkaListener(id = "events-attendance", topics = Topics.ATTENDANCE)
  void on(AttendanceFact fact) {
    copies.keep(fact, KnownAttendance.of(fact));
  }
}
