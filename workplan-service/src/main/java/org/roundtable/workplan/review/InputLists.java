package org.roundtable.workplan.review;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds and counts the inputs that a caller may read; all of it is done by the database. */
@Component
class InputLists {

  /**
   * How many inputs there are on an item.
   *
   * @param item null for the plan as a whole
   * @param inputs without those withdrawn
   * @param unanswered of these, the ones that the office owes an answer
   */
  record Count(@Nullable UUID item, long inputs, long unanswered) {

    private Count and(InputState state, long more) {
      return new Count(
          item, inputs + more, unanswered + (state == InputState.UNANSWERED ? more : 0));
    }
  }

  private record Row(@Nullable UUID item, InputState state, long count) {}

  private final ReviewReading reading;
  private final MongoOperations mongo;

  InputLists(ReviewReading reading, MongoOperations mongo) {
    this.reading = reading;
    this.mongo = mongo;
  }

  /** A page, in the order in which they were entered. */
  List<Input> find(UUID plan, InputQuery query, Page.Request page, Caller caller) {
    reading.plan(plan, caller);
    Criteria criteria = reading.inputs(plan, caller).and("_id").gt(page.after());
    query.narrow(criteria);
    return mongo.find(Query.query(criteria).with(Sort.by("_id")).limit(page.limit()), Input.class);
  }

  /** All inputs of a round, one by one, in the order in which they were entered. Close it. */
  Stream<Input> ofRound(Round round, Caller caller) {
    Criteria criteria = reading.inputs(round.plan(), caller).and("round").is(round.id());
    return mongo.stream(Query.query(criteria).with(Sort.by("_id")), Input.class);
  }

  /**
   * The counts of items that have inputs.
   *
   * @param items only these; null for all
   */
  List<Count> counts(UUID plan, @Nullable UUID round, @Nullable List<UUID> items, Caller caller) {
    reading.plan(plan, caller);
    Criteria criteria =
        reading.inputs(plan, caller).and("state").in(InputState.UNANSWERED, InputState.ANSWERED);
    if (round != null) {
      criteria.and("round").is(round);
    }
    if (items != null) {
      if (items.size() > Page.Request.MOST) {
        throw Problem.invalid("items", "Ask for up to %d items.".formatted(Page.Request.MOST));
      }
      criteria.and("item").in(items);
    }
    List<Row> rows =
        mongo
            .aggregate(
                newAggregation(
                    match(criteria),
                    group("item", "state").count().as("count"),
                    project("count").and("_id.item").as("item").and("_id.state").as("state")),
                Input.class,
                Row.class)
            .getMappedResults();
    Map<@Nullable UUID, Count> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      Count before = counts.getOrDefault(row.item(), new Count(row.item(), 0, 0));
      counts.put(row.item(), before.and(row.state(), row.count()));
    }
    return new ArrayList<>(counts.values());
  }
}
