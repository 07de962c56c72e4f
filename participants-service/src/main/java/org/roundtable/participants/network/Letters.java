package org.roundtable.participants.network;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.mongodb.repository.DeleteQuery;
import org.springframework.data.repository.CrudRepository;

/** The letters that aren't handed on yet, or only just. */
interface Letters extends CrudRepository<Letter, UUID> {

  /** Forgets what was written to a listing. */
  @DeleteQuery("{to: ?0}")
  void forgetTo(UUID listing);

  /** Forgets what was handed on. */
  @DeleteQuery("{sentAt: {$lt: ?0}, 'outbox.0': {$exists: false}}")
  void forgetHandedOn(Instant before);
}
