package org.roundtable.events.event;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The office's events. */
public interface Events extends CrudRepository<Event, UUID> {

  /** Those whose changes the invited may not have been told of. */
  List<Event> findByOwesNotice(boolean owes);
}
