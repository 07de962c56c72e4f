package org.roundtable.workplan.progress.result;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** What the indicators of all plans have shown. */
interface SeriesHeads extends CrudRepository<IndicatorSeries, UUID> {

  /** Those not marked as removed, behind a cursor. */
  @Query(value = "{'removed': false, '_id': {$gt: ?0}}", sort = "{'_id': 1}")
  List<IndicatorSeries> kept(UUID after, Limit limit);

  @Query("{'plan': ?0, 'track': 'OFF_TRACK', 'indicator.order': {$gt: ?1}}")
  List<IndicatorSeries> offTrack(UUID plan, String after, Sort sort, Limit limit);
}
