package org.roundtable.platform.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.protection.OfficeCipher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys seen so far with their answers.
 *
 * <p>Fingerprint and answer are encrypted: a request may carry personal data, and a hash of it
 * could be guessed.
 */
class IdempotencyKeys {

  @Document("idempotencyKeys")
  record Stored(
      @Id String id, Instant at, UUID newId, String fingerprint, @Nullable String answer) {}

  private final MongoOperations mongo;
  private final OfficeCipher cipher;
  private final JsonMapper json;
  private final InstantSource clock;
  private final IdempotencyProperties properties;

  IdempotencyKeys(
      MongoOperations mongo,
      OfficeCipher cipher,
      JsonMapper json,
      InstantSource clock,
      IdempotencyProperties properties) {
    this.mongo = mongo;
    this.cipher = cipher;
    this.json = json;
    this.clock = clock;
    this.properties = properties;
    mongo.indexOps(Stored.class).createIndex(new Index().on("at", Sort.Direction.ASC).named("at"));
  }

  /** Decides about a request, and remembers it if it is the first with this key. */
  Claim claim(String key, String fingerprint) {
    Stored fresh =
        new Stored(
            key,
            clock.instant(),
            UuidCreator.getTimeOrderedEpoch(),
            cipher.encrypt(fingerprint, key),
            null);
    try {
      mongo.insert(fresh);
      return new Claim.Granted(fresh.newId());
    } catch (DuplicateKeyException seen) {
      Stored first = mongo.findById(key, Stored.class);
      return first == null ? claim(key, fingerprint) : repeat(first, fingerprint);
    }
  }

  private Claim repeat(Stored first, String fingerprint) {
    if (cipher.isOfAnotherKey(first.fingerprint())) {
      // The key was destroyed with all that it remembered.
      release(first.id());
      return claim(first.id(), fingerprint);
    }
    if (!cipher.decrypt(first.fingerprint(), first.id()).equals(fingerprint)) {
      return new Claim.Reused();
    }
    if (first.answer() != null) {
      return new Claim.Answered(
          json.readValue(cipher.decrypt(first.answer(), first.id()), Answer.class));
    }
    Instant now = clock.instant();
    if (first.at().plus(properties.lease()).isAfter(now)) {
      return new Claim.UnderWay();
    }
    var taken =
        mongo.updateFirst(
            Query.query(where("_id").is(first.id()).and("at").is(first.at())),
            Update.update("at", now),
            Stored.class);
    return taken.getModifiedCount() == 1 ? new Claim.Granted(first.newId()) : new Claim.UnderWay();
  }

  /** Remembers a successful answer. */
  void answered(String key, Answer answer) {
    String sealed = cipher.encrypt(json.writeValueAsString(answer), key);
    mongo.updateFirst(
        Query.query(where("_id").is(key)), Update.update("answer", sealed), Stored.class);
  }

  /** Forgets a request that changed nothing, so that its repetition is tried afresh. */
  void release(String key) {
    mongo.remove(Query.query(where("_id").is(key)), Stored.class);
  }

  /**
   * Ends the lease of a request that failed after it may have changed something, such as by a write
   * that the database answered too late: its repetition runs at once, with the same identifier.
   */
  void giveUp(String key) {
    mongo.updateFirst(
        Query.query(where("_id").is(key)),
        Update.update("at", clock.instant().minus(properties.lease())),
        Stored.class);
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    Instant until = clock.instant().minus(properties.keep());
    mongo.remove(Query.query(where("at").lt(until)), Stored.class);
  }
}
