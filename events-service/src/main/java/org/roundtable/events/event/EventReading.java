package org.roundtable.events.event;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What a caller may see of events: staff all of them; a guest those that its institution is invited
 * to. Of any other a guest isn't told that it exists.
 */
@Component
public class EventReading {

  private static final Sort IN_TIME = Sort.by("start", "_id");

  private final Events events;
  private final MongoOperations mongo;

  EventReading(Events events, MongoOperations mongo) {
    this.events = events;
    this.mongo = mongo;
  }

  /**
   * An event.
   *
   * @throws Problem {@code not-found} if there is none, or the caller may not know of it
   */
  public Event event(UUID id, Caller caller) {
    return events
        .findById(id)
        .filter(event -> mayRead(event, caller))
        .orElseThrow(() -> Problem.notFound("No event " + id + " is known here."));
  }

  /** A page, in the order of the days; the cursor is the last event of the page before. */
  List<Event> find(EventQuery query, Page.Request page, Caller caller) {
    List<Criteria> criteria = query.criteria();
    if (caller.institution() != null) {
      criteria.add(where("invited.code").is(caller.institution()));
    }
    behind(page).ifPresent(criteria::add);
    Query all = new Query().with(IN_TIME).limit(page.limit());
    criteria.stream().reduce(EventReading::both).ifPresent(all::addCriteria);
    return mongo.find(all, Event.class);
  }

  /** Where the page begins; at the start where the cursor names no event. */
  private Optional<Criteria> behind(Page.Request page) {
    return events
        .findById(page.after())
        .map(last ->
            new Criteria()
                .orOperator(
                    where("start").gt(last.start()),
                    where("start").is(last.start()).and("_id").gt(last.id())));
  }

  private static Criteria both(Criteria one, Criteria other) {
    return new Criteria().andOperator(one, other);
  }

  private static boolean mayRead(Event event, Caller caller) {
    return caller.institution() == null || event.invitation(caller.institution()).isPresent();
  }
}
