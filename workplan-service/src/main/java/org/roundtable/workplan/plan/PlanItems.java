package org.roundtable.workplan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** The items of all plans' working copies. */
interface PlanItems extends CrudRepository<PlanItem, UUID> {

  @Query("{'plan': ?0, '_id': ?1, 'removed': false}")
  Optional<PlanItem> find(UUID plan, UUID item);

  /** Whatever the draft says otherwise than the last submitted version, removed items included. */
  @Query("{'plan': ?0, 'changed': true}")
  Stream<PlanItem> changed(UUID plan);

  @Query("{'plan': ?0, '_id': {$in: ?1}}")
  List<PlanItem> all(UUID plan, Collection<UUID> items);

  @Query("{'plan': ?0, 'line.parent': ?1, 'removed': false}")
  List<PlanItem> below(UUID plan, UUID parent, Sort sort, Limit limit);

  @Query("{'plan': ?0, 'line.content.dependsOn': ?1, 'removed': false}")
  List<PlanItem> dependingOn(UUID plan, UUID item, Limit limit);

  /** The items that stand for elements of a framework, in all plans. */
  @Query("{'element': {$in: ?0}, 'removed': false}")
  List<PlanItem> ofElements(Collection<UUID> elements);

  /** The items of a plan that stand for elements of its programme's framework. */
  @Query("{'plan': ?0, 'element': {$ne: null}, 'removed': false}")
  List<PlanItem> locked(UUID plan);

  @Query("{'plan': ?0, 'order': ?1}")
  Optional<PlanItem> withOrder(UUID plan, String order);

  /** Those directly under an item, or under none, whose codes lie between two. */
  @Query("{'plan': ?0, 'line.parent': ?1, 'order': {$gte: ?2, $lt: ?3}}")
  List<PlanItem> lastOf(
      UUID plan, @Nullable UUID parent, String from, String below, Sort sort, Limit limit);
}
