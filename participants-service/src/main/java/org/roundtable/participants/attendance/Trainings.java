package org.roundtable.participants.attendance;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** What came of each training, under the event's identifier. */
interface Trainings extends CrudRepository<Training, UUID> {}
