package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.version.Revision;
import org.roundtable.workplan.version.Revisions;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** All items of a plan in the order of their codes, for what shows the whole of it. */
@Component
public class PlanContents {

  private final MongoOperations mongo;
  private final Revisions revisions;

  PlanContents(MongoOperations mongo, Revisions revisions) {
    this.mongo = mongo;
    this.revisions = revisions;
  }

  /**
   * The items of a version or, without a number, of the draft.
   *
   * @throws org.roundtable.platform.problem.Problem {@code not-found} if there is no such version
   */
  public List<PlanEntry> all(Workplan plan, @Nullable Integer version) {
    if (version == null) {
      return draft(plan.id());
    }
    Set<UUID> locked = locked(plan.id());
    try (Stream<Revision> all = revisions.stream(plan.id(), plan.version(version).number())) {
      return all.map(item -> PlanEntry.of(item, locked.contains(item.item()))).toList();
    }
  }

  List<PlanEntry> draft(UUID plan) {
    Query standing = Query.query(where("plan").is(plan).and("removed").is(false));
    try (Stream<PlanItem> all = mongo.stream(standing.with(Sort.by("order")), PlanItem.class)) {
      return all.map(PlanEntry::of).toList();
    }
  }

  private Set<UUID> locked(UUID plan) {
    Query framework = Query.query(where("plan").is(plan).and("element").ne(null));
    framework.fields().include("_id");
    return mongo.find(framework, Identified.class, mongo.getCollectionName(PlanItem.class)).stream()
        .map(Identified::id)
        .collect(Collectors.toSet());
  }

  private record Identified(@Id UUID id) {}
}
