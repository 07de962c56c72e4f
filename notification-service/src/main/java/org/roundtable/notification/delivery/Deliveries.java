package org.roundtable.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.notification.alert.Alert;
import org.roundtable.notification.alert.LetterTold;
import org.roundtable.platform.web.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The deliveries and their one-document state changes.
 *
 * <p>Whoever sends a delivery holds it by a lease. What a holder says after its lease went to
 * another changes nothing: each change names the attempt that it ends.
 */
@Component
class Deliveries {

  private final MongoOperations mongo;

  Deliveries(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Queues it, once. */
  void add(Delivery delivery) {
    try {
      mongo.insert(delivery);
    } catch (DuplicateKeyException queuedBefore) {
      // The same alert came again.
    }
  }

  /** Takes what has waited longest among all that is due, until the lease ends. */
  Optional<Delivery> claim(Instant now, Instant leaseEnd) {
    return Optional.ofNullable(
        mongo.findAndModify(
            Query.query(where("due").lte(now)).with(Sort.by("due")),
            new Update()
                .set("state", DeliveryState.SENDING)
                .set("due", leaseEnd)
                .inc("attempts", 1),
            FindAndModifyOptions.options().returnNew(true),
            Delivery.class));
  }

  /** Keeps the alert as it is told from now on. */
  void complete(Delivery held, Alert alert, Instant now) {
    change(held, new Update().set("told", alert).set("completedAt", now));
  }

  void sent(Delivery held, Instant now) {
    change(
        held,
        emptied(held)
            .set("state", DeliveryState.SENT)
            .set("sentAt", now)
            .unset("due")
            .unset("reason"));
  }

  void failed(Delivery held, String reason) {
    change(
        held, emptied(held).set("state", DeliveryState.FAILED).set("reason", reason).unset("due"));
  }

  void postponed(Delivery held, String reason, Instant due) {
    change(
        held,
        new Update().set("state", DeliveryState.QUEUED).set("reason", reason).set("due", due));
  }

  /** What members write to each other isn't kept when it is on its way, or can't be. */
  private static Update emptied(Delivery held) {
    return held.told() instanceof LetterTold letter
        ? Update.update("told", letter.emptied())
        : new Update();
  }

  /** Queues it again after it was sent or had failed; false where it is still under way. */
  boolean again(UUID id, Instant now) {
    var result =
        mongo.updateFirst(
            Query.query(
                where("_id").is(id).and("state").in(DeliveryState.SENT, DeliveryState.FAILED)),
            new Update()
                .set("state", DeliveryState.QUEUED)
                .set("queuedAt", now)
                .set("due", now)
                .unset("completedAt")
                .unset("reason"),
            Delivery.class);
    return result.getModifiedCount() == 1;
  }

  Optional<Delivery> find(UUID id) {
    return Optional.ofNullable(mongo.findById(id, Delivery.class));
  }

  List<Delivery> page(Page.Request page) {
    return mongo.find(
        Query.query(where("_id").gt(page.after())).with(Sort.by("_id")).limit(page.limit().max()),
        Delivery.class);
  }

  /** How many are not delivered yet. */
  long waiting() {
    return mongo.count(waitingOnes(), Delivery.class);
  }

  /** When the longest waiting one was queued. */
  Optional<Instant> oldest() {
    @Nullable Delivery oldest =
        mongo.findOne(waitingOnes().with(Sort.by("queuedAt")), Delivery.class);
    return Optional.ofNullable(oldest).map(Delivery::queuedAt);
  }

  /** By the sparse index on {@code due}, which only those have that are not delivered yet. */
  private static Query waitingOnes() {
    return Query.query(where("due").gte(Instant.EPOCH));
  }

  private void change(Delivery held, Update update) {
    mongo.updateFirst(
        Query.query(
            where("_id")
                .is(held.id())
                .and("state")
                .is(DeliveryState.SENDING)
                .and("attempts")
                .is(held.attempts())),
        update,
        Delivery.class);
  }
}
