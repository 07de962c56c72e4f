package org.roundtable.events.series;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** The office's series of events. */
public interface AllSeries extends CrudRepository<EventSeries, UUID> {

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<EventSeries> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
