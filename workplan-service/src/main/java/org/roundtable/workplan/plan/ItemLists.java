package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.roundtable.workplan.version.Revision;
import org.roundtable.workplan.version.Revisions;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Pages of items, each with how many lie under it. */
@Component
class ItemLists {

  private record Children(@Id UUID parent, long count) {}

  private final MongoOperations mongo;
  private final Revisions revisions;

  ItemLists(MongoOperations mongo, Revisions revisions) {
    this.mongo = mongo;
    this.revisions = revisions;
  }

  ItemApi.ItemPage draft(Workplan plan, ItemQuery query) {
    List<PlanItem> found = mongo.find(query.of(plan.id()), PlanItem.class);
    List<PlanItem> page = found.stream().limit(query.limit()).toList();
    Map<UUID, Long> children = below(plan.id(), page.stream().map(PlanItem::id).toList());
    return new ItemApi.ItemPage(
        page.stream().map(item -> ItemView.of(item, children.getOrDefault(item.id(), 0L))).toList(),
        found.size() > page.size() ? query.cursor(page.getLast()) : null);
  }

  ItemApi.ItemPage version(Workplan plan, int version, ItemQuery query) {
    Revisions.Filter filter = new Revisions.Filter(query.kind(), query.parentId(), query.roots());
    List<Revision> found =
        revisions.page(plan.id(), version, query.after(), query.limit() + 1, filter);
    List<Revision> page = found.stream().limit(query.limit()).toList();
    Map<UUID, Long> children =
        revisions.below(plan.id(), page.stream().map(Revision::item).toList(), version);
    return new ItemApi.ItemPage(
        page.stream()
            .map(item -> ItemView.of(item, children.getOrDefault(item.item(), 0L)))
            .toList(),
        found.size() > page.size() ? page.getLast().order() : null);
  }

  ItemView view(PlanItem item) {
    return ItemView.of(item, below(item.plan(), List.of(item.id())).getOrDefault(item.id(), 0L));
  }

  ItemView view(Revision item, int version) {
    return ItemView.of(
        item,
        revisions.below(item.plan(), List.of(item.item()), version).getOrDefault(item.item(), 0L));
  }

  private Map<UUID, Long> below(UUID plan, List<UUID> parents) {
    if (parents.isEmpty()) {
      return Map.of();
    }
    Criteria children =
        where("plan").is(plan).and("line.parent").in(parents).and("removed").is(false);
    return mongo
        .aggregate(
            newAggregation(match(children), group("line.parent").count().as("count")),
            PlanItem.class,
            Children.class)
        .getMappedResults()
        .stream()
        .collect(Collectors.toMap(Children::parent, Children::count));
  }
}
