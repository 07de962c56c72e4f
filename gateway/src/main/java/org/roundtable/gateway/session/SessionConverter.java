package org.roundtable.gateway.session;

import java.time.Duration;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** Sessions as documents; who looks for an expired one, or for somebody's, uses an index. */
class SessionConverter extends JdkMongoSessionConverter {

  SessionConverter(Duration life) {
    super(life);
  }

  /** No TTL index, which not every office's database has: {@link ExpiredSessions} does its work. */
  @Override
  protected void ensureIndexes(IndexOperations indexes) {
    indexes.createIndex(new Index().on("expireAt", Sort.Direction.ASC).named("expireAt"));
    indexes.createIndex(
        new Index().on("principal", Sort.Direction.ASC).sparse().named("principal"));
  }
}
