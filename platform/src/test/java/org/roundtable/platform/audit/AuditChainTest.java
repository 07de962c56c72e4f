package org.roundtable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTest {

  private final MongoDatabase database = Deeds.database();
  private final AuditChain chain = new AuditChain(database);

  @Test
  void an_empty_chain_is_sound() {
    assertThat(chain.verify(List.of())).isEqualTo(new Verdict.Sound(Head.NONE));
  }

  @Test
  void an_entry_reads_as_it_was_written() {
    Deed deed = Deeds.deed("amina");

    chain.append(deed);

    assertThat(chain.read(0, Filters.empty(), 10))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.number()).isEqualTo(1);
          assertThat(entry.deed()).isEqualTo(deed);
          assertThat(entry.previous()).isEqualTo(Head.NONE.hash());
        });
  }

  @Test
  void instances_that_append_at_once_leave_no_gap_and_lose_nothing() throws Exception {
    List<AuditChain> instances = List.of(chain, new AuditChain(database), new AuditChain(database));
    List<Callable<Head>> appends =
        IntStream.range(0, 150)
            .<Callable<Head>>mapToObj(
                i -> () -> instances.get(i % 3).append(Deeds.deed("person-" + i)))
            .toList();

    Set<Head> places = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Head> place : threads.invokeAll(appends)) {
        places.add(place.get());
      }
    }

    assertThat(places).hasSize(150);
    assertThat(chain.verify(List.copyOf(places)))
        .isInstanceOfSatisfying(
            Verdict.Sound.class, sound -> assertThat(sound.head().number()).isEqualTo(150));
    assertThat(chain.read(0, Filters.empty(), 200))
        .extracting(entry -> entry.deed().who())
        .doesNotHaveDuplicates()
        .hasSize(150);
  }

  @Test
  void what_is_cut_off_is_missed_by_a_noted_head_only() {
    chain.append(Deeds.deed("amina"));
    Head noted = chain.append(Deeds.deed("amina"));

    delete(2);

    assertThat(chain.verify(List.of())).isInstanceOf(Verdict.Sound.class);
    assertThat(chain.verify(List.of(noted))).isEqualTo(new Verdict.Broken(2, "it was cut off"));
  }

  @Test
  void what_is_cut_off_while_the_service_runs_leaves_a_gap() {
    chain.append(Deeds.deed("amina"));
    chain.append(Deeds.deed("amina"));

    delete(2);
    chain.append(Deeds.deed("amina"));

    assertThat(chain.verify(List.of()))
        .isEqualTo(new Verdict.Broken(2, "it is missing; 3 follows"));
  }

  @Test
  void a_chain_that_was_written_anew_is_betrayed_by_a_noted_head() {
    Head noted = chain.append(Deeds.deed("amina"));
    database.getCollection(AuditChain.COLLECTION).drop();

    AuditChain forged = new AuditChain(database);
    forged.append(Deeds.deed("somebody else"));
    forged.append(Deeds.deed("somebody else"));

    assertThat(forged.verify(List.of())).isInstanceOf(Verdict.Sound.class);
    assertThat(forged.verify(List.of(noted)))
        .isEqualTo(new Verdict.Broken(1, "it isn't the one that was noted"));
  }

  @Test
  void each_way_of_searching_has_an_index() {
    chain.createIndexes();

    assertThat(database.getCollection(AuditChain.COLLECTION).listIndexes())
        .extracting(index -> index.get("key"))
        .contains(
            new Document("who", 1).append("_id", 1),
            new Document("record", 1).append("_id", 1),
            new Document("at", 1).append("_id", 1));
  }

  @Test
  void a_head_reads_as_it_is_printed() {
    Head head = chain.append(Deeds.deed("amina"));

    assertThat(Head.parse(head.toString())).isEqualTo(head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "7:", "7:abc", "x:0", "-1:0"})
  void what_is_no_head_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Head.parse(text));
  }

  private void delete(long number) {
    database.getCollection(AuditChain.COLLECTION).deleteOne(Filters.eq("_id", number));
  }
}
