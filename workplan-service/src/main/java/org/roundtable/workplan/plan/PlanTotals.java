package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.version.Revision;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** How much is in a plan, counted and added up by the database. */
@Component
public class PlanTotals {

  private static final String LINES = "line.content.budget";

  /**
   * What a plan holds.
   *
   * @param version the number of the version; null for the draft
   */
  public record Summary(@Nullable Integer version, List<Count> items, List<Sum> budget) {}

  /** How many items of a kind lie under an objective. */
  public record Count(ItemKind kind, int objective, long items) {}

  /** What a funder gives in a year, in a currency; nothing is converted. */
  public record Sum(
      Currency currency,
      PublicText funder,
      int year,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      long lines) {}

  private final MongoOperations mongo;

  PlanTotals(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** The totals of a version or, without a number, of the draft. */
  public Summary of(Workplan plan, @Nullable Integer version) {
    Class<?> kept = version == null ? PlanItem.class : Revision.class;
    Criteria items =
        version == null
            ? where("plan").is(plan.id()).and("removed").is(false)
            : standing(plan.id(), plan.version(version).number());
    return new Summary(version, counts(items, kept), sums(items, kept));
  }

  private List<Count> counts(Criteria items, Class<?> kept) {
    return mongo
        .aggregate(
            newAggregation(
                match(items),
                group("kind", "objective").count().as("items"),
                project("items").and("_id.kind").as("kind").and("_id.objective").as("objective")),
            kept,
            Count.class)
        .getMappedResults()
        .stream()
        .sorted(Comparator.comparing(Count::objective).thenComparing(Count::kind))
        .toList();
  }

  private List<Sum> sums(Criteria items, Class<?> kept) {
    return mongo
        .aggregate(
            newAggregation(
                match(items.and("kind").is(ItemKind.ACTIVITY)),
                unwind(LINES),
                project()
                    .and(LINES + ".currency")
                    .as("currency")
                    .and(LINES + ".funder")
                    .as("funder")
                    .and(LINES + ".year")
                    .as("year")
                    .and(LINES + ".amount")
                    .as("amount"),
                group("currency", "funder", "year").sum("amount").as("amount").count().as("lines"),
                project("amount", "lines")
                    .and("_id.currency")
                    .as("currency")
                    .and("_id.funder")
                    .as("funder")
                    .and("_id.year")
                    .as("year")),
            kept,
            Sum.class)
        .getMappedResults()
        .stream()
        .sorted(
            Comparator.comparing((Sum sum) -> sum.currency().getCurrencyCode())
                .thenComparing(sum -> sum.funder().value())
                .thenComparing(Sum::year))
        .toList();
  }

  private static Criteria standing(UUID plan, int version) {
    return where("plan").is(plan).and("from").lte(version).and("until").gt(version);
  }
}
