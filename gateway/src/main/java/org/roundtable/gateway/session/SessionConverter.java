package org.roundtable.gateway.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Duration;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

/**
 * Sessions as documents; who looks for an expired one, or for somebody's, uses an index. What is
 * read back are the few kinds of objects that a session here holds, and no others: whoever could
 * write to the database must not choose what the gateway makes of it.
 */
class SessionConverter extends JdkMongoSessionConverter {

  private static final ObjectInputFilter EXPECTED =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=30;maxbytes=200000;java.lang.*;java.util.*;java.time.*;java.net.URI;java.net.URL;"
              + "org.roundtable.gateway.**;org.springframework.security.**;!*");

  SessionConverter(Duration life) {
    super(new SerializingConverter(), new DeserializingConverter(SessionConverter::read), life);
  }

  private static Object read(InputStream stored) throws IOException {
    ObjectInputStream objects = new ObjectInputStream(stored);
    objects.setObjectInputFilter(EXPECTED);
    try {
      return objects.readObject();
    } catch (ClassNotFoundException gone) {
      throw new IOException("a session holds what this version doesn't know", gone);
    }
  }

  /** No TTL index, which not every office's database has: {@link ExpiredSessions} does its work. */
  @Override
  protected void ensureIndexes(IndexOperations indexes) {
    indexes.createIndex(new Index().on("expireAt", Sort.Direction.ASC).named("expireAt"));
    indexes.createIndex(
        new Index().on("principal", Sort.Direction.ASC).sparse().named("principal"));
  }
}
