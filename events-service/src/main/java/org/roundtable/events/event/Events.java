package org.roundtable.events.event;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** The office's events. */
interface Events extends CrudRepository<Event, UUID> {

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<Event> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
