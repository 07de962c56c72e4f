package org.roundtable.workplan.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** The review rounds of all plans. */
interface Rounds extends CrudRepository<Round, UUID> {

  Optional<Round> findFirstByPlanOrderByNumberDesc(UUID plan);

  List<Round> findByPlan(UUID plan);

  @Query("{'plan': ?0, '_id': {$gt: ?1}}")
  List<Round> page(UUID plan, UUID after, Sort sort, Limit limit);

  @Query("{'plan': ?0, '_id': {$gt: ?1}, 'institutions': ?2}")
  List<Round> page(UUID plan, UUID after, InstitutionCode invited, Sort sort, Limit limit);

  @Query("{'plan': ?0, 'institutions': ?1}")
  List<Round> inviting(UUID plan, InstitutionCode invited);
}
