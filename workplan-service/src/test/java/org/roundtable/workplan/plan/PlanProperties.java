package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is asked of a plan, in whatever order: it stays within its state machine, no submitted
 * version changes, and a difference applied to the older version gives the newer one.
 */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class PlanProperties extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";
  private static final int COMMANDS = 30;

  /** The states that may follow a state, as the design draws them. */
  private static final Map<String, Set<String>> DESIGN =
      Map.of(
          "DRAFT", Set.of("DRAFT", "IN_REVIEW", "VALIDATED", "WITHDRAWN"),
          "IN_REVIEW", Set.of("IN_REVIEW", "REVISED", "VALIDATED", "WITHDRAWN"),
          "REVISED", Set.of("REVISED", "IN_REVIEW", "VALIDATED", "WITHDRAWN"),
          "VALIDATED", Set.of("VALIDATED", "DRAFT"),
          "WITHDRAWN", Set.of("WITHDRAWN"));

  private PlanDriver officer;
  private UUID plan;
  private UUID objective;

  static LongStream seeds() {
    return LongStream.range(0, 5);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_plan_keeps_its_promises_through_any_commands(long seed) {
    Random random = new Random(seed);
    officer = new PlanDriver(as("COUNTRY_OFFICER", "COUNTRY_HEAD"));
    officer.programme(PROGRAMME);
    plan = officer.begin(PROGRAMME).id();
    objective = officer.objective(plan, 1);
    Map<Integer, String> seen = new HashMap<>();
    String state = "DRAFT";

    for (int command = 0; command < COMMANDS; command++) {
      Said answer = any(random);
      assertThat(answer.status()).as("%s", answer.body()).isLessThan(500);
      JsonNode head = officer.get("/api/workplans/" + plan).ok().body();
      String next = head.get("state").asString();
      assertThat(DESIGN.get(state)).as("from %s by %s", state, answer).contains(next);
      state = next;
      for (JsonNode version : head.get("versions")) {
        int number = version.get("number").asInt();
        String whole = version.get("hash").asString() + content(number);
        assertThat(seen.merge(number, whole, (before, now) -> before)).isEqualTo(whole);
      }
    }
    assertDifferences(seen.size());
  }

  private void assertDifferences(int versions) {
    for (int from = 0; from <= versions; from++) {
      for (int to = Math.max(1, from); to <= versions; to++) {
        assertThat(applied(from, content(from), to))
            .as("%d to %d", from, to)
            .isEqualTo(content(to));
      }
      assertThat(applied(from, content(from), null))
          .as("%d to the draft", from)
          .isEqualTo(content(null));
    }
  }

  private Said any(Random random) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> officer.add(plan, objective, "Activity " + random.nextInt(1000));
      case 3, 4 -> change(random);
      case 5 -> remove(random);
      case 6 -> submit();
      case 7 -> random.nextBoolean() ? officer.command(plan, "revisions", "{}") : back(random);
      case 8 -> {
        int latest = officer.get("/api/workplans/" + plan).body().get("versions").size();
        yield latest == 0 ? officer.submit(plan) : officer.sign(plan, latest, "MoI");
      }
      default -> officer.command(plan, "drafts", "{}");
    };
  }

  private Said back(Random random) {
    return random.nextInt(6) == 0
        ? officer.command(plan, "withdrawals", "{\"reason\": \"No money\"}")
        : officer.command(plan, "discards", "{}");
  }

  private Said submit() {
    JsonNode head = officer.get("/api/workplans/" + plan).body();
    if (!head.has("validated")) {
      return officer.submit(plan);
    }
    String seen =
        officer
            .get(
                "/api/workplans/%s/difference?from=%d"
                    .formatted(plan, head.get("validated").asInt()))
            .body()
            .get("digest")
            .asString();
    return officer.command(plan, "submissions", "{\"difference\": \"%s\"}".formatted(seen));
  }

  private Said change(Random random) {
    return some(random)
        .map(item -> officer.change(plan, item, "Changed " + random.nextInt(1000)))
        .orElseGet(() -> officer.get("/api/workplans/" + plan));
  }

  private Said remove(Random random) {
    return some(random)
        .map(item -> officer.delete(PlanDriver.items(plan) + "/" + item.id(), item.etag()))
        .orElseGet(() -> officer.get("/api/workplans/" + plan));
  }

  private Optional<Said> some(Random random) {
    List<JsonNode> all = new ArrayList<>();
    officer.get(PlanDriver.items(plan) + "?kind=ACTIVITY").body().get("items").forEach(all::add);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            officer.get(
                PlanDriver.items(plan)
                    + "/"
                    + all.get(random.nextInt(all.size())).get("id").asString()));
  }

  /** Each item's code and title, by its identifier: of a version, of the draft, or of nothing. */
  private Map<String, String> content(@Nullable Integer version) {
    Map<String, String> content = new TreeMap<>();
    if (version == null || version > 0) {
      officer
          .get(
              PlanDriver.items(plan) + "?size=200" + (version == null ? "" : "&version=" + version))
          .ok()
          .body()
          .get("items")
          .forEach(item ->
              content.put(
                  item.get("id").asString(),
                  item.get("code").asString() + " " + item.at("/content/title").asString()));
    }
    return content;
  }

  /** The content of one version, changed by what a difference says. */
  private Map<String, String> applied(int from, Map<String, String> before, @Nullable Integer to) {
    Map<String, String> after = new TreeMap<>(before);
    String path =
        "/api/workplans/%s/difference?size=200&from=%d%s"
            .formatted(plan, from, to == null ? "" : "&to=" + to);
    for (JsonNode change : officer.get(path).ok().body().get("items")) {
      String item = change.get("item").asString();
      if (change.get("change").asString().equals("REMOVED")) {
        assertThat(after.remove(item)).as("removed once").isNotNull();
        continue;
      }
      String old = after.getOrDefault(item, " ");
      String code = old.substring(0, old.indexOf(' '));
      String title = old.substring(old.indexOf(' ') + 1);
      for (JsonNode field : change.get("fields")) {
        if (field.get("field").asString().equals("code")) {
          assertThat(field.path("before").asString("")).isEqualTo(code);
          code = field.get("after").asString();
        } else if (field.get("field").asString().equals("title")) {
          assertThat(field.path("before").asString("")).isEqualTo(title);
          title = field.get("after").asString();
        }
      }
      after.put(item, code + " " + title);
    }
    return after;
  }
}
