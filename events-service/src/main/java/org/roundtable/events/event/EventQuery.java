package org.roundtable.events.event;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which events a caller asks for.
 *
 * @param from only those that aren't over before this day
 * @param to only those that don't begin behind it
 * @param objective only those that serve the objective of this number
 */
record EventQuery(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable EventState state,
    @Nullable EventType type,
    @Nullable Integer objective,
    @Nullable UUID series) {

  List<Criteria> criteria() {
    List<Criteria> criteria = new ArrayList<>();
    if (from != null) {
      criteria.add(where("end").gte(from));
    }
    if (to != null) {
      criteria.add(where("start").lte(to));
    }
    if (state != null) {
      criteria.add(where("state").is(state));
    }
    if (type != null) {
      criteria.add(where("type").is(type));
    }
    if (objective != null) {
      criteria.add(where("objectives").is(objective));
    }
    if (series != null) {
      criteria.add(where("series").is(series));
    }
    return criteria;
  }
}
