package org.roundtable.workplan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is noted, corrected, refused or torn off by a crash, while the plan is edited and
 * presented again: no note is lost or changed, and what holds is the last note or its correction.
 */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class HistoryProperties extends ServiceTest {

  private static final List<String> STATUS =
      List.of("PLANNED", "UNDERWAY", "COMPLETED", "POSTPONED", "CANCELLED");
  private static final int STEPS = 25;

  @Autowired private MongoOperations mongo;

  private ProgressDriver officer;
  private UUID activity;
  private boolean inReview;

  /** What was answered to each note, in their order. */
  private final Map<UUID, JsonNode> noted = new LinkedHashMap<>();

  /** Of each note the first that it stands for. */
  private final Map<UUID, UUID> originals = new LinkedHashMap<>();

  static LongStream seeds() {
    return LongStream.range(0, 3);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_note_is_lost_or_changed_and_the_last_one_holds(long seed) {
    Random random = new Random(seed);
    officer = new ProgressDriver(as("COUNTRY_OFFICER")).begin();
    activity = officer.activity("Train investigators").id();
    officer.submit();
    inReview = true;

    for (int step = 0; step < STEPS; step++) {
      act(random);
      assertThat(officer.all("items/" + activity + "/progress", 3 + random.nextInt(20)))
          .as("seed %d, step %d", seed, step)
          .containsExactlyElementsOf(new ArrayList<>(noted.values()).reversed());
      JsonNode holds = officer.item(activity).body().path("progress");
      assertThat(holds.isMissingNode() ? null : UUID.fromString(holds.get("id").asString()))
          .as("seed %d, step %d", seed, step)
          .isEqualTo(expected());
    }
  }

  private void act(Random random) {
    switch (random.nextInt(8)) {
      case 0 -> presentOrRevise();
      case 1 -> crash();
      case 2 -> officer.note(activity, "{\"status\":\"UNDERWAY\",\"percent\":%d}".formatted(101));
      case 3 -> rename(random);
      case 4, 5 -> correct(random);
      default -> note(random, null);
    }
  }

  private void note(Random random, UUID corrects) {
    String body =
        """
        {"status": "%s", "percent": %d, "note": "نوت %d"%s}\
        """
            .formatted(
                STATUS.get(random.nextInt(STATUS.size())),
                random.nextInt(101),
                random.nextInt(),
                corrects == null ? "" : ", \"corrects\": \"%s\"".formatted(corrects));
    Said said = officer.note(activity, body).ok();
    noted.put(said.id(), said.body());
    originals.put(said.id(), corrects == null ? said.id() : originals.get(corrects));
  }

  private void correct(Random random) {
    List<UUID> all = List.copyOf(noted.keySet());
    note(random, all.isEmpty() ? null : all.get(random.nextInt(all.size())));
  }

  private void crash() {
    if (!noted.isEmpty()) {
      UUID last = List.copyOf(noted.keySet()).getLast();
      mongo.remove(Query.query(Criteria.where("_id").is(last)), ProgressEntry.class);
    }
  }

  private void rename(Random random) {
    Said item = officer.item(activity);
    officer.plans().change(officer.plan(), item, "Train %d".formatted(random.nextInt()));
  }

  private void presentOrRevise() {
    if (inReview) {
      officer.plans().command(officer.plan(), "revisions", "{}").ok();
    } else {
      officer.submit();
    }
    inReview = !inReview;
  }

  /** The last note on the latest original. */
  private UUID expected() {
    List<UUID> order = List.copyOf(noted.keySet());
    return order.reversed().stream()
        .max(
            java.util.Comparator.comparingInt((UUID note) -> order.indexOf(originals.get(note)))
                .thenComparingInt(order::indexOf))
        .orElse(null);
  }
}
