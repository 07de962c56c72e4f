package org.roundtable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.roundtable.mongo.EmbeddedMongo;
import org.roundtable.platform.testing.ServiceTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext
@Import(AuditUnavailableTest.OwnDatabase.class)
@SpringBootTest(
    classes = Cabinet.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"spring.config.name=roundtable", "spring.application.name=cabinet-service"})
class AuditUnavailableTest extends ServiceTest {

  private static final EmbeddedMongo DATABASE = open();

  /** In place of the one that all tests share. */
  @TestConfiguration
  static class OwnDatabase {

    @Bean
    MongoClient client() {
      return MongoClients.create(DATABASE.connectionString() + "/?serverSelectionTimeoutMS=500");
    }
  }

  private static EmbeddedMongo open() {
    try {
      return EmbeddedMongo.open(Files.createTempDirectory("roundtable-mongo"));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Test
  void nothing_happens_that_cannot_be_noted() {
    as("COUNTRY_OFFICER").put().uri("/api/drawers/7").exchange().expectStatus().isOk();
    Head untouched = Cabinet.Drawers.seen;

    DATABASE.close();

    as("COUNTRY_OFFICER")
        .put()
        .uri("/api/drawers/7")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unavailable");
    as("COUNTRY_OFFICER")
        .get()
        .uri("/api/drawers/people")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(Cabinet.Drawers.seen).isEqualTo(untouched);
  }
}
