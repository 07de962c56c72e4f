package org.roundtable.workplan.progress.spending;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What expenditures come to, summed by the database. */
@Component
class SpendingSums {

  /** The sum of a budget line's entries of one kind. */
  record OfLine(
      UUID activity,
      UUID line,
      PublicText funder,
      int year,
      Currency currency,
      SpendingKind kind,
      BigDecimal amount) {}

  /** The sum of a funder's entries of one kind, for one year's lines and in one currency. */
  record OfFunder(
      PublicText funder, int year, Currency currency, SpendingKind kind, BigDecimal amount) {}

  /** What was spent of one budget line. */
  record Spent(@Id UUID line, UUID activity, BigDecimal amount) {}

  private final MongoOperations mongo;

  SpendingSums(MongoOperations mongo) {
    this.mongo = mongo;
  }

  List<OfLine> lines(UUID plan, Collection<UUID> activities) {
    return activities.isEmpty()
        ? List.of()
        : sums(
            where("plan").is(plan).and("activity").in(activities),
            OfLine.class,
            "activity",
            "line",
            "funder",
            "year",
            "currency",
            "kind");
  }

  List<OfFunder> funders(UUID plan) {
    return sums(where("plan").is(plan), OfFunder.class, "funder", "year", "currency", "kind");
  }

  /** What was spent of budget lines, whatever was spent of, in the order of their ids. */
  List<Spent> spent(UUID plan, @Nullable UUID after, int limit) {
    Criteria paid = where("plan").is(plan).and("kind").is(SpendingKind.EXPENDITURE);
    if (after != null) {
      paid.and("line").gt(after);
    }
    return mongo
        .aggregate(
            newAggregation(
                match(paid),
                group("line").first("activity").as("activity").sum("amount").as("amount"),
                sort(Sort.by("_id")),
                limit(limit)),
            Expenditure.class,
            Spent.class)
        .getMappedResults();
  }

  /** The activities that anything was entered on. */
  List<UUID> activities(UUID plan) {
    return mongo.findDistinct(
        Query.query(where("plan").is(plan)), "activity", Expenditure.class, UUID.class);
  }

  private <T> List<T> sums(Criteria which, Class<T> type, String... by) {
    return mongo
        .aggregate(
            newAggregation(
                match(which),
                group(Fields.fields(by)).sum("amount").as("amount"),
                project(by).andInclude("amount").andExclude("_id")),
            Expenditure.class,
            type)
        .getMappedResults();
  }
}
