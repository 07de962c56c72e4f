package org.roundtable.platform.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.roundtable.platform.testing.TestDatabase;

/** What the tests of the chain write, and where. */
final class Deeds {

  private static final MongoClient CLIENT = MongoClients.create(TestDatabase.uri(""));

  private Deeds() {}

  /** A database of its own. */
  static MongoDatabase database() {
    return CLIENT.getDatabase("audit-" + UUID.randomUUID());
  }

  static Deed deed(String who) {
    return new Deed(
        Instant.parse("2019-12-15T08:00:00Z"),
        who,
        List.of("COUNTRY_OFFICER"),
        "MoJ",
        "198.51.100.7",
        "PUT /api/drawers/{id}",
        "/api/drawers/7",
        "asked to",
        null,
        null,
        null,
        List.of(UUID.randomUUID()));
  }
}
