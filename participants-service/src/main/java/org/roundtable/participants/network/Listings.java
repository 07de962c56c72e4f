package org.roundtable.participants.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.repository.DeleteQuery;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** The listings of this office's members. */
interface Listings extends CrudRepository<Listing, UUID> {

  @Query("{'hidden.owner': ?0}")
  Optional<Listing> findByOwner(String owner);

  Optional<Listing> findByListing(UUID listing);

  List<Listing> findByLeftAtBefore(Instant before);

  /** Forgets those whose members left, once everybody was told. */
  @DeleteQuery("{leftAt: {$lt: ?0}, 'outbox.0': {$exists: false}}")
  void forgetLeft(Instant before);
}
