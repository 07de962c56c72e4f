package org.roundtable.platform.testing;

import org.junit.jupiter.api.AfterAll;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A running service over the wire protocol of its database, none of whose queries reads the whole
 * of a collection.
 *
 * <p>A subclass may name a database of its own by {@code spring.mongodb.uri}.
 */
@Import(QueriesByIndex.class)
public abstract class ServiceTest extends RunningService {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.mongodb.uri", () -> TestDatabase.uri("test"));
  }

  @AfterAll
  static void every_query_has_an_index() {
    QueriesByIndex.requireAnswered();
  }
}
