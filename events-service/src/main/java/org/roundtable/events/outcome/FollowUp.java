package org.roundtable.events.outcome;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.events.event.Event;
import org.roundtable.events.event.Events;
import org.roundtable.platform.web.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds what was agreed at any event and is still to be done, by its last day. */
@Component
class FollowUp {

  /** An action point with the event that it comes of. */
  record Task(UUID event, PublicText title, LocalDate held, ActionPoint point) {}

  private record Row(UUID id, ActionPoint actionPoints) {}

  private final MongoOperations mongo;
  private final Events events;

  FollowUp(MongoOperations mongo, Events events) {
    this.mongo = mongo;
    this.events = events;
  }

  /** A page; the cursor is the last action point of the page before. */
  List<Task> find(ActionPoint.State state, @Nullable LocalDate dueBefore, Page.Request page) {
    Criteria wanted = where("actionPoints.state").is(state);
    if (dueBefore != null) {
      wanted.and("actionPoints.due").lt(dueBefore);
    }
    List<Row> rows =
        mongo
            .aggregate(
                newAggregation(
                    match(where("actionPoints.state").is(state)),
                    unwind("actionPoints"),
                    match(wanted),
                    match(behind(page)),
                    sort(Sort.by("actionPoints.due", "actionPoints._id")),
                    limit(page.size() + 1L)),
                "outcomes",
                Row.class)
            .getMappedResults();
    Map<UUID, Event> titles =
        StreamSupport.stream(
                events.findAllById(rows.stream().map(Row::id).distinct().toList()).spliterator(),
                false)
            .collect(Collectors.toMap(Event::id, Function.identity()));
    return rows.stream()
        .filter(row -> titles.containsKey(row.id()))
        .map(row -> task(titles, row))
        .toList();
  }

  private static Task task(Map<UUID, Event> titles, Row row) {
    Event event = java.util.Objects.requireNonNull(titles.get(row.id()));
    return new Task(event.id(), event.title(), event.start(), row.actionPoints());
  }

  /** Where the page begins; at the start where the cursor names no action point. */
  private Criteria behind(Page.Request page) {
    List<Row> last =
        mongo
            .aggregate(
                newAggregation(
                    match(where("actionPoints._id").is(page.after())),
                    unwind("actionPoints"),
                    match(where("actionPoints._id").is(page.after()))),
                "outcomes",
                Row.class)
            .getMappedResults();
    if (last.isEmpty()) {
      return new Criteria();
    }
    ActionPoint point = last.getFirst().actionPoints();
    return new Criteria()
        .orOperator(
            where("actionPoints.due").gt(point.due()),
            where("actionPoints.due").is(point.due()).and("actionPoints._id").gt(point.id()));
  }
}
