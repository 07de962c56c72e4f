package org.roundtable.events.calendar;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.events.event.Event;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds the events of a feed: those of the last year and all to come, up to a bound. */
@Component
class FeedEvents {

  private static final int MOST = 1_000;

  private final MongoOperations mongo;
  private final InstantSource clock;

  FeedEvents(MongoOperations mongo, InstantSource clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  List<Event> of(Feed feed) {
    LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(1);
    Criteria criteria = where("start").gte(since);
    @Nullable InstitutionCode guest = feed.institution();
    if (guest != null) {
      criteria.and("invited.code").is(guest);
    }
    switch (feed.scope()) {
      case COUNTRY -> criteria.and("country").is(feed.country());
      case OBJECTIVE -> criteria.and("objectives").is(feed.objective());
      case MINE -> {}
    }
    return mongo.find(Query.query(criteria).with(Sort.by("start", "_id")).limit(MOST), Event.class);
  }
}
