package org.roundtable.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.InstantSource;
import java.util.Date;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps up sessions that are over: nobody can use them, but they take space. */
@Component
class ExpiredSessions {

  private final MongoOperations mongo;
  private final InstantSource clock;

  ExpiredSessions(MongoOperations mongo, InstantSource clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT10M")
  void sweep() {
    mongo.remove(
        Query.query(where("expireAt").lt(Date.from(clock.instant()))),
        MongoIndexedSessionRepository.DEFAULT_COLLECTION_NAME);
  }
}
