package org.roundtable.participants.network;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.roundtable.platform.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many messages a member may still write today, by UTC. */
@Component
class Allowances {

  /**
   * What was written on a day.
   *
   * @param id of whom and on which day; she is named by her keyed hash
   */
  @Document("networkAllowances")
  record Used(@Id String id, @Indexed(name = "day") LocalDate day, int count) {}

  private final MongoOperations mongo;
  private final NetworkProperties properties;
  private final InstantSource clock;

  Allowances(MongoOperations mongo, NetworkProperties properties, InstantSource clock) {
    this.mongo = mongo;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Takes one.
   *
   * @throws Problem {@code too-many-messages} if none is left
   */
  void take(String owner) {
    LocalDate today = today();
    if (count(owner + "/" + today, today) > properties.messagesADay()) {
      throw new Problem(
          NetworkProblems.TOO_MANY_MESSAGES,
          null,
          "You wrote %d messages today. Write again tomorrow."
              .formatted(properties.messagesADay()));
    }
  }

  private int count(String id, LocalDate day) {
    try {
      return Objects.requireNonNull(
              mongo.findAndModify(
                  Query.query(where("_id").is(id)),
                  new Update().inc("count", 1).setOnInsert("day", day),
                  FindAndModifyOptions.options().upsert(true).returnNew(true),
                  Used.class))
          .count();
    } catch (DuplicateKeyException anotherWasFirst) {
      return count(id, day);
    }
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetPast() {
    mongo.remove(Query.query(where("day").lt(today())), Used.class);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
