package org.roundtable.workplan.version;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.item.ItemKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The submitted versions of all plans, kept as the revisions that stand in them. */
@Repository
public class Revisions {

  private final MongoOperations mongo;

  Revisions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /**
   * What one version changes.
   *
   * @param begun the new lines
   * @param ended the items whose older lines no longer stand: those that changed and those removed
   */
  public void write(UUID plan, int version, List<Revision> begun, Collection<UUID> ended) {
    if (!ended.isEmpty()) {
      mongo.updateMulti(
          Query.query(
              where("plan")
                  .is(plan)
                  .and("item")
                  .in(ended)
                  .and("until")
                  .is(Revision.OPEN)
                  .and("from")
                  .lt(version)),
          Update.update("until", version),
          Revision.class);
    }
    if (!begun.isEmpty()) {
      mongo.insert(begun, Revision.class);
    }
  }

  /** Takes back what was written of a version that did not come about. */
  public void forget(UUID plan, int version) {
    mongo.remove(Query.query(where("plan").is(plan).and("from").is(version)), Revision.class);
    mongo.updateMulti(
        Query.query(where("plan").is(plan).and("until").is(version)),
        Update.update("until", Revision.OPEN),
        Revision.class);
  }

  /** An item as it stands in a version. */
  public Optional<Revision> find(UUID plan, UUID item, int version) {
    return Optional.ofNullable(
        mongo.findOne(Query.query(standing(plan, version).and("item").is(item)), Revision.class));
  }

  /**
   * The items of a version in the order of their codes.
   *
   * @param after the order behind which to begin; null from the start
   */
  public List<Revision> page(
      UUID plan, int version, @Nullable String after, int limit, Filter filter) {
    Criteria criteria = standing(plan, version);
    filter.narrow(criteria);
    if (after != null) {
      criteria.and("order").gt(after);
    }
    return mongo.find(Query.query(criteria).with(Sort.by("order")).limit(limit), Revision.class);
  }

  /** All items of a version, one by one, in the order of their codes. Close it. */
  public Stream<Revision> stream(UUID plan, int version) {
    return mongo.stream(
        Query.query(standing(plan, version)).with(Sort.by("order")), Revision.class);
  }

  /** The items that begin, change or end behind one version and up to another. */
  public Set<UUID> touched(UUID plan, int from, int to) {
    Criteria turned =
        where("plan")
            .is(plan)
            .orOperator(where("from").gt(from).lte(to), where("until").gt(from).lte(to));
    Query query = Query.query(turned);
    query.fields().include("item").exclude("_id");
    return mongo.find(query, Touched.class, mongo.getCollectionName(Revision.class)).stream()
        .map(Touched::item)
        .collect(Collectors.toSet());
  }

  /** Where some items stand in a version and what their lines hash to, by item. */
  public Map<UUID, Standing> standings(UUID plan, Collection<UUID> items, int version) {
    Query query = Query.query(standing(plan, version).and("item").in(items));
    return standings(query);
  }

  /** The same of all items of a version. */
  public Map<UUID, Standing> standings(UUID plan, int version) {
    return standings(Query.query(standing(plan, version)));
  }

  private Map<UUID, Standing> standings(Query query) {
    query.fields().include("item", "kind", "order", "hash").exclude("_id");
    return mongo.find(query, Standing.class, mongo.getCollectionName(Revision.class)).stream()
        .collect(Collectors.toMap(Standing::item, Function.identity()));
  }

  /** The lines of some items in a version. */
  public List<Revision> of(UUID plan, Collection<UUID> items, int version) {
    return mongo.find(Query.query(standing(plan, version).and("item").in(items)), Revision.class);
  }

  /** How many items lie directly under each of some in a version; none are left out. */
  public Map<UUID, Long> below(UUID plan, Collection<UUID> parents, int version) {
    if (parents.isEmpty()) {
      return Map.of();
    }
    return mongo
        .aggregate(
            newAggregation(
                match(standing(plan, version).and("line.parent").in(parents)),
                group("line.parent").count().as("count")),
            Revision.class,
            Children.class)
        .getMappedResults()
        .stream()
        .collect(Collectors.toMap(Children::parent, Children::count));
  }

  private record Children(@Id UUID parent, long count) {}

  private record Touched(UUID item) {}

  private static Criteria standing(UUID plan, int version) {
    return where("plan").is(plan).and("from").lte(version).and("until").gt(version);
  }

  /**
   * Which items of a version.
   *
   * @param parent only those directly under this item
   * @param roots only those under none
   */
  public record Filter(@Nullable ItemKind kind, @Nullable UUID parent, boolean roots) {

    private void narrow(Criteria criteria) {
      if (kind != null) {
        criteria.and("kind").is(kind);
      }
      if (roots) {
        criteria.and("line.parent").isNull();
      } else if (parent != null) {
        criteria.and("line.parent").is(parent);
      }
    }
  }
}
