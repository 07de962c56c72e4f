package org.roundtable.workplan.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** The office's private notes on all plans. */
interface Notes extends CrudRepository<Note, UUID> {

  @Query("{'plan': ?0, '_id': {$gt: ?1}}")
  List<Note> page(UUID plan, UUID after, Sort sort, Limit limit);

  @Query("{'plan': ?0, '_id': {$gt: ?1}, 'item': ?2}")
  List<Note> page(UUID plan, UUID after, UUID item, Sort sort, Limit limit);
}
