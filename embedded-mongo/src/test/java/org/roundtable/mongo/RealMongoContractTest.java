package org.roundtable.mongo;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** Keeps the contract honest: what it says must be true of MongoDB itself. */
@Testcontainers(disabledWithoutDocker = true)
class RealMongoContractTest extends MongoContract {

  @Container private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

  @Override
  String connectionString() {
    return MONGO.getConnectionString();
  }
}
