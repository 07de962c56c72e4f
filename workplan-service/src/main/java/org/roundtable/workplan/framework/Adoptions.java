package org.roundtable.workplan.framework;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Saves a framework that holds from now on, and tells the process of it.
 *
 * <p>That it hasn't been told yet is written with it: who dies between the two, or whose listener
 * fails, is told later.
 */
@Component
class Adoptions {

  private static final Logger log = LoggerFactory.getLogger(Adoptions.class);

  private final Programmes programmes;
  private final MongoOperations mongo;
  private final ApplicationEventPublisher events;

  Adoptions(Programmes programmes, MongoOperations mongo, ApplicationEventPublisher events) {
    this.programmes = programmes;
    this.mongo = mongo;
    this.events = events;
  }

  /**
   * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else changed the
   *     programme meanwhile
   */
  Programme save(Programme changed) {
    Programme saved = programmes.save(changed);
    if (!saved.heard()) {
      tell(saved);
    }
    return saved;
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
  void tellWhoHasNotHeard() {
    programmes.findByHeardFalse().forEach(this::tell);
  }

  private void tell(Programme programme) {
    try {
      events.publishEvent(new FrameworkAdopted(programme));
      // A later change is told by whoever made it.
      Query asTold =
          Query.query(where("_id").is(programme.id()).and("version").is(programme.revision()));
      // By the collection's name it is no new version, of which members would be told.
      mongo.updateFirst(
          asTold, Update.update("heard", true), mongo.getCollectionName(Programme.class));
    } catch (RuntimeException failed) {
      log.error("framework not heard of yet programme={}", programme.code(), failed);
    }
  }
}
