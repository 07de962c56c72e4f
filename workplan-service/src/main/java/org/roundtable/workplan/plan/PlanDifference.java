package org.roundtable.workplan.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.version.Difference;
import org.roundtable.workplan.version.FieldChange;
import org.roundtable.workplan.version.Revision;
import org.roundtable.workplan.version.Revisions;
import org.roundtable.workplan.version.Standing;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs between two versions of a plan, or between a version and the draft. Only items that
 * were touched between the two are read, and of these the lines of one page.
 */
@Component
public class PlanDifference {

  /**
   * The difference between two states.
   *
   * @param from the older version's number; 0 stands for a plan without items
   * @param to the newer version's number; null for the draft
   * @param digest names this very difference, see {@link Difference}
   * @param next the cursor of the next page; null on the last
   */
  public record View(
      int from,
      @Nullable Integer to,
      String digest,
      long added,
      long changed,
      long removed,
      List<Change> items,
      @Nullable String next) {}

  /**
   * An item that differs.
   *
   * @param code as in the newer state, or in the older one where it was removed
   * @param moved whether it lies under another item now
   * @param before what it said; null where it was added
   * @param after what it says; null where it was removed
   */
  public record Change(
      UUID item,
      ItemKind kind,
      ItemCode code,
      String title,
      Difference.Kind change,
      boolean moved,
      List<FieldChange> fields,
      @JsonIgnore @Nullable Line before,
      @JsonIgnore @Nullable Line after) {}

  /**
   * What items are called in the two states, as far as the items that differ refer to them: their
   * codes may differ as well.
   */
  public record Codes(Map<UUID, ItemCode> before, Map<UUID, ItemCode> after) {}

  private final Revisions revisions;
  private final PlanItems items;
  private final MongoOperations mongo;
  private final JsonMapper json;

  PlanDifference(Revisions revisions, PlanItems items, MongoOperations mongo, JsonMapper json) {
    this.revisions = revisions;
    this.items = items;
    this.mongo = mongo;
    this.json = json;
  }

  /** Which items differ, known by their hashes. */
  Difference between(Workplan plan, int from, @Nullable Integer to) {
    int last = to == null ? plan.latest() : to;
    Set<UUID> touched = new HashSet<>(revisions.touched(plan.id(), from, last));
    Map<UUID, PlanItem> drafted = to == null ? drafted(plan.id()) : Map.of();
    touched.addAll(drafted.keySet());
    Map<UUID, Standing> before = revisions.standings(plan.id(), touched, from);
    Map<UUID, Standing> after = new HashMap<>(revisions.standings(plan.id(), touched, last));
    drafted.forEach((id, item) -> {
      if (item.removed()) {
        after.remove(id);
      } else {
        after.put(id, new Standing(id, item.kind(), item.order(), item.hash()));
      }
    });
    return Difference.between(before, after);
  }

  /** A page of it, with the fields that differ. */
  View view(Workplan plan, int from, @Nullable Integer to, int skip, int size) {
    Difference difference = between(plan, from, to);
    List<Difference.Item> page = difference.items().stream().skip(skip).limit(size).toList();
    List<UUID> ids = page.stream().map(Difference.Item::item).toList();
    Map<UUID, Line> before = lines(plan.id(), ids, from);
    Map<UUID, Line> after = to == null ? draftLines(plan.id(), ids) : lines(plan.id(), ids, to);
    int end = skip + page.size();
    return new View(
        from,
        to,
        difference.digest(),
        difference.count(Difference.Kind.ADDED),
        difference.count(Difference.Kind.CHANGED),
        difference.count(Difference.Kind.REMOVED),
        page.stream()
            .map(item -> change(item, before.get(item.item()), after.get(item.item())))
            .toList(),
        end < difference.items().size() ? Integer.toString(end) : null);
  }

  private Change change(Difference.Item item, @Nullable Line before, @Nullable Line after) {
    Line shown = Objects.requireNonNull(after == null ? before : after);
    return new Change(
        item.item(),
        shown.kind(),
        shown.code(),
        shown.content().title().value(),
        item.kind(),
        before != null && after != null && !Objects.equals(before.parent(), after.parent()),
        FieldChange.between(json, before, after),
        before,
        after);
  }

  /** What the items are called that some which differ refer to. */
  Codes codes(UUID plan, View view) {
    return new Codes(
        codes(plan, view.from(), view.items().stream().map(Change::before)),
        codes(plan, view.to(), view.items().stream().map(Change::after)));
  }

  private Map<UUID, ItemCode> codes(
      UUID plan, @Nullable Integer version, Stream<@Nullable Line> lines) {
    Set<UUID> referred =
        lines
            .filter(Objects::nonNull)
            .flatMap(PlanDifference::references)
            .collect(Collectors.toSet());
    Map<UUID, Line> found =
        version == null ? draftLines(plan, referred) : lines(plan, referred, version);
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, line -> line.getValue().code()));
  }

  private static Stream<UUID> references(Line line) {
    Stream<UUID> parent = Stream.ofNullable(line.parent());
    return line.content() instanceof Activity activity
        ? Stream.concat(parent, activity.dependsOn().stream())
        : parent;
  }

  private Map<UUID, PlanItem> drafted(UUID plan) {
    Query changed = Query.query(Criteria.where("plan").is(plan).and("changed").is(true));
    return mongo.find(changed, PlanItem.class).stream()
        .collect(Collectors.toMap(PlanItem::id, Function.identity()));
  }

  private Map<UUID, Line> lines(UUID plan, Collection<UUID> ids, int version) {
    return revisions.of(plan, ids, version).stream()
        .collect(Collectors.toMap(Revision::item, Revision::line));
  }

  private Map<UUID, Line> draftLines(UUID plan, Collection<UUID> ids) {
    return items.all(plan, ids).stream()
        .filter(item -> !item.removed())
        .collect(Collectors.toMap(PlanItem::id, PlanItem::line));
  }
}
