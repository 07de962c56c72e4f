package org.roundtable.office.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.mongo.EmbeddedMongo;
import org.roundtable.platform.audit.AuditChain;
import org.roundtable.platform.audit.Deed;
import org.roundtable.platform.audit.Head;
import picocli.CommandLine;

class AuditCommandTest {

  @TempDir private Path data;

  private Path office;
  private Head noted;

  @BeforeEach
  void an_office_with_a_log() throws IOException {
    office = Files.createDirectory(data.resolve("IQ"));
    Files.writeString(
        office.resolve("office.properties"), "code=IQ\nport=8080\nurl=http://localhost:8080\n");
    inDatabase(client -> {
      AuditChain chain = new AuditChain(client.getDatabase("events"));
      for (int i = 1; i <= 5; i++) {
        noted = chain.append(deed("/api/events/" + i));
      }
    });
  }

  @Test
  void a_sound_log_is_told_with_its_head() {
    Told told = verify();

    assertThat(told.status()).isZero();
    assertThat(told.text()).contains("IQ", "events", "sound, 5 entries", "events=" + noted);
  }

  @Test
  void what_was_printed_can_be_asked_for_later() {
    Head before = noted;
    inDatabase(
        client -> new AuditChain(client.getDatabase("events")).append(deed("/api/events/6")));

    assertThat(verify("--expect", "events=" + before).status()).isZero();
  }

  @Test
  void the_first_entry_that_was_changed_is_named() {
    inDatabase(client ->
        client
            .getDatabase("events")
            .getCollection(AuditChain.COLLECTION)
            .updateMany(Filters.gte("_id", 3), Updates.set("who", "nobody")));

    Told told = verify();

    assertThat(told.status()).isEqualTo(1);
    assertThat(told.text()).contains("events", "BROKEN at entry 3: it was changed");
  }

  @Test
  void newest_entries_that_were_cut_off_are_missed() {
    inDatabase(client ->
        client
            .getDatabase("events")
            .getCollection(AuditChain.COLLECTION)
            .deleteMany(Filters.gte("_id", 4)));

    assertThat(verify().status()).isZero();
    assertThat(verify("--expect", "events=" + noted).text())
        .contains("BROKEN at entry 4: it was cut off");
  }

  @Test
  void a_log_that_is_gone_is_missed() {
    inDatabase(client -> client.getDatabase("events").drop());

    assertThat(verify("--expect", "events=" + noted).status()).isEqualTo(1);
  }

  @Test
  void the_log_of_a_running_office_is_left_alone() {
    try (EmbeddedMongo running = EmbeddedMongo.open(office.resolve("mongo"))) {
      Told told = verify();

      assertThat(told.status()).isEqualTo(1);
      assertThat(told.text())
          .contains("Office IQ is running", "http://localhost:8080/api/audit/SERVICE/verification");
    }
  }

  @Test
  void what_cannot_be_a_head_is_refused() {
    assertThat(verify("--expect", "events=5").text()).contains("SERVICE=COUNT:HASH");
    assertThat(verify("--expect", noted.toString()).status()).isEqualTo(1);
  }

  private record Told(int status, String text) {}

  private Told verify(String... options) {
    StringWriter out = new StringWriter();
    CommandLine line =
        new CommandLine(new AuditCommand())
            .setOut(new PrintWriter(out, true))
            .setExecutionExceptionHandler((failure, command, parsed) -> {
              out.write(String.valueOf(failure.getMessage()));
              return 1;
            });
    List<String> arguments = new ArrayList<>(List.of("verify", "--data", data.toString()));
    arguments.addAll(List.of(options));
    return new Told(line.execute(arguments.toArray(String[]::new)), out.toString());
  }

  private void inDatabase(Consumer<MongoClient> work) {
    try (EmbeddedMongo mongo = EmbeddedMongo.open(office.resolve("mongo"));
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      work.accept(client);
    }
  }

  private static Deed deed(String record) {
    return new Deed(
        Instant.parse("2019-12-15T08:00:00Z"),
        "amina",
        List.of("COUNTRY_OFFICER"),
        null,
        "198.51.100.7",
        "PUT /api/events/{id}",
        record,
        null,
        null,
        null,
        null,
        List.of());
  }
}
