package org.roundtable.participants.attendance;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The attendance of each event, under the event's identifier. */
interface Attendances extends CrudRepository<Attendance, UUID> {}
