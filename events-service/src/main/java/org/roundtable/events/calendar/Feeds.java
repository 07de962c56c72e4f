package org.roundtable.events.calendar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The calendars that people subscribed to. */
interface Feeds extends CrudRepository<Feed, UUID> {

  Optional<Feed> findBySecret(String secret);

  List<Feed> findByOwner(String owner);
}
