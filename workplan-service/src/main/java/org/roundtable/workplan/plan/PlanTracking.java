package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.aggregation.Fields.field;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Plans as they are carried out: what the last submitted version says, whatever a draft behind it
 * says by now.
 */
@Component
public class PlanTracking {

  private static final String STATUS = "progress.current.status";

  private final Workplans workplans;
  private final PlanItems items;
  private final MongoOperations mongo;

  PlanTracking(Workplans workplans, PlanItems items, MongoOperations mongo) {
    this.workplans = workplans;
    this.items = items;
    this.mongo = mongo;
  }

  /** A plan that is carried out, or was withdrawn. */
  public record Plan(
      UUID id,
      OfficeCode office,
      CountryCode country,
      ProgrammeCode programme,
      int firstYear,
      int years,
      boolean withdrawn) {

    public LocalDate firstDay() {
      return LocalDate.of(firstYear, 1, 1);
    }

    /** That something of this year can be noted on it. */
    public void requireYear(String field, int year) {
      int last = firstYear + years - 1;
      if (year < firstYear || year > last) {
        throw Problem.invalid(field, "The plan covers %d to %d.".formatted(firstYear, last));
      }
    }
  }

  /**
   * An item as the last submitted version has it.
   *
   * @param order what the plan's items are sorted by
   * @param progress how far an activity has come
   */
  public record Item(
      UUID id,
      long version,
      UUID plan,
      String order,
      int objective,
      Line line,
      @Nullable Progress progress) {}

  /** Money planned for all activities of a plan, of one funder in one year and one currency. */
  public record Planned(PublicText funder, int year, Currency currency, BigDecimal amount) {}

  /** A plan in whatever state. */
  public Plan plan(UUID id) {
    return view(workplans.get(id));
  }

  /** A plan that can be carried out: whatever has become of a withdrawn one is no progress. */
  public Plan live(UUID id) {
    Plan plan = plan(id);
    if (plan.withdrawn) {
      throw new Problem(PlanProblems.WRONG_STATE, "state", "A withdrawn plan has no progress.");
    }
    return plan;
  }

  /** The plans that were submitted and not withdrawn. */
  public List<Plan> underway() {
    return workplans.findByStateNot(PlanState.WITHDRAWN).stream()
        .filter(plan -> !plan.versions().isEmpty())
        .map(PlanTracking::view)
        .toList();
  }

  /**
   * An item that stands in the last submitted version.
   *
   * @throws Problem {@code item-unsubmitted} if only the draft has it
   */
  public Item item(UUID plan, UUID item) {
    PlanItem found =
        items
            .findById(item)
            .filter(one -> one.plan().equals(plan))
            .orElseThrow(() -> unknown(item));
    if (found.submitted() != null) {
      return view(found, found.submitted());
    }
    if (found.removed()) {
      throw unknown(item);
    }
    throw new Problem(
        PlanProblems.ITEM_UNSUBMITTED,
        "item",
        "%s stands in the draft only. Submit the plan first.".formatted(found.line().code()));
  }

  /** Those of some items that stand in the last submitted version. */
  public List<Item> items(UUID plan, Collection<UUID> wanted) {
    return items.all(plan, wanted).stream()
        .filter(item -> item.submitted() != null)
        .map(item -> view(item, item.submitted()))
        .toList();
  }

  /**
   * A page of the items of a kind, in the order of their codes.
   *
   * @param after the order behind which to begin; null from the start
   */
  public List<Item> page(UUID plan, ItemKind kind, @Nullable String after, int limit) {
    return find(standing(plan, kind, after), limit);
  }

  /** A page of the activities that are behind their plan or put off. */
  public List<Item> behind(
      UUID plan, LocalDate today, LocalDate startedBy, @Nullable String after, int limit) {
    Criteria overdue =
        where("submitted.content.plannedEnd")
            .lt(today)
            .and(STATUS)
            .nin(ActivityStatus.COMPLETED, ActivityStatus.CANCELLED);
    Criteria late =
        where("submitted.content.plannedStart")
            .lt(startedBy)
            .and(STATUS)
            .in(null, ActivityStatus.PLANNED)
            .and("progress.current.actualStart")
            .is(null);
    Criteria postponed = where(STATUS).is(ActivityStatus.POSTPONED);
    return find(
        standing(plan, ItemKind.ACTIVITY, after).orOperator(overdue, late, postponed), limit);
  }

  /** The budget, summed by funder, year and currency. */
  public List<Planned> budget(UUID plan) {
    String line = "submitted.content.budget";
    return mongo
        .aggregate(
            newAggregation(
                match(standing(plan, ItemKind.ACTIVITY, null)),
                unwind(line),
                group(
                        Fields.from(
                            field("funder", line + ".funder"),
                            field("year", line + ".year"),
                            field("currency", line + ".currency")))
                    .sum(line + ".amount")
                    .as("amount"),
                project("funder", "year", "currency", "amount").andExclude("_id")),
            PlanItem.class,
            Planned.class)
        .getMappedResults();
  }

  /** Adds a note to an activity that nobody changed since it was read. */
  public Item note(Item item, ProgressNote note) {
    PlanItem found = items.findById(item.id).orElseThrow(() -> unknown(item.id));
    if (found.revision() != item.version) {
      throw new OptimisticLockingFailureException("changed since it was read");
    }
    return view(items.save(found.note(note)), item.line);
  }

  private List<Item> find(Criteria criteria, int limit) {
    return mongo
        .find(Query.query(criteria).with(Sort.by("order")).limit(limit), PlanItem.class)
        .stream()
        .map(item -> view(item, item.line()))
        .toList();
  }

  private static Criteria standing(UUID plan, ItemKind kind, @Nullable String after) {
    Criteria criteria = where("plan").is(plan).and("kind").is(kind).and("submitted").ne(null);
    return after == null ? criteria : criteria.and("order").gt(after);
  }

  private static Item view(PlanItem item, Line fallback) {
    Line line = item.submitted() == null ? fallback : item.submitted();
    return new Item(
        item.id(),
        item.revision(),
        item.plan(),
        item.order(),
        item.objective(),
        line,
        item.progress());
  }

  private static Plan view(Workplan plan) {
    return new Plan(
        plan.id(),
        plan.office(),
        plan.country(),
        plan.programme(),
        plan.firstYear(),
        plan.years(),
        plan.state() == PlanState.WITHDRAWN);
  }

  private static Problem unknown(UUID item) {
    return Problem.notFound("The plan has no item %s.".formatted(item));
  }
}
