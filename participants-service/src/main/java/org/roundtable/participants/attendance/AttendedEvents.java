package org.roundtable.participants.attendance;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.roundtable.participants.person.PastEvents;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds in the registers which events people attended, by the day of the last change. */
@Component
class AttendedEvents implements PastEvents {

  private static final String PERSON = "register.person";

  private final MongoOperations mongo;

  AttendedEvents(MongoOperations mongo) {
    this.mongo = mongo;
    mongo
        .indexOps(Attendance.class)
        .createIndex(new Index().on(PERSON, Sort.Direction.ASC).named("people"));
  }

  @Override
  public List<Attended> of(Collection<UUID> people) {
    Set<UUID> wanted = Set.copyOf(people);
    return mongo.find(Query.query(where(PERSON).in(wanted)), Attendance.class).stream()
        .flatMap(attendance -> attended(attendance, wanted))
        .toList();
  }

  private static Stream<Attended> attended(Attendance attendance, Set<UUID> people) {
    LocalDate day = LocalDate.ofInstant(attendance.changedAt(), ZoneOffset.UTC);
    return attendance.register().stream()
        .map(Attendee::person)
        .filter(people::contains)
        .map(person -> new Attended(person, attendance.id(), day));
  }
}
