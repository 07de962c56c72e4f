package org.roundtable.workplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is asked in whatever order: no input is lost, none is answered without a reason, and no
 * institution sees what isn't for it.
 */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class ReviewProperties extends ServiceTest {

  private static final List<String> INSTITUTIONS = List.of("MoI", "MoJ", "SJC");
  private static final int STEPS = 80;

  /** What a caller was told is there. */
  private record Given(String institution, String round, Set<String> texts) {}

  private final Map<UUID, Given> given = new HashMap<>();
  private final Map<String, Set<String>> invited = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final List<Said> rounds = new ArrayList<>();
  private PlanDriver plans;
  private UUID plan;
  private UUID activity;
  private Map<String, ReviewDriver> guests;
  private ReviewDriver officer;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void no_sequence_of_commands_loses_shows_or_leaves_unreasoned_an_input(long seed) {
    Random random = new Random(seed);
    begin();
    for (int step = 0; step < STEPS; step++) {
      step(random);
    }

    Map<UUID, JsonNode> kept = all(officer);
    assertThat(kept.keySet()).as("nothing is lost").isEqualTo(given.keySet());
    kept.forEach(this::checkKept);
    guests.forEach(this::checkSeen);
    checkGate(kept);
  }

  private void begin() {
    plans = new PlanDriver(as("COUNTRY_OFFICER"));
    plans.programme("GLOACT-AME");
    plan = plans.begin("GLOACT-AME").id();
    activity = plans.add(plan, plans.objective(plan, 1), "Train investigators").ok().id();
    officer = new ReviewDriver(plans, plan);
    guests = new HashMap<>();
    INSTITUTIONS.forEach(
        name -> guests.put(name, new ReviewDriver(ReviewDriver.guest(anonymous, name), plan)));
    plans.submit(plan).ok();
  }

  private void step(Random random) {
    String institution = pick(random, INSTITUTIONS);
    ReviewDriver guest = guests.get(institution);
    switch (random.nextInt(12)) {
      case 0 -> open(random);
      case 1 -> close(random);
      case 2, 3, 4 -> give(random, guest, institution, null);
      case 5 -> give(random, officer, institution, institution);
      case 6 -> anyInput(random, input -> guest.withdraw(input));
      case 7 -> rephrase(random, guest);
      case 8 -> anyInput(random, input -> guest.reply(input, "Reply " + random.nextInt()));
      case 9, 10 ->
          anyInput(
              random,
              input ->
                  officer.dispose(
                      input,
                      pick(random, List.of("ACCEPTED", "PARTLY_ACCEPTED", "NOT_ACCEPTED")),
                      random.nextBoolean() ? "Reason " + random.nextInt() : " "));
      default -> turn(random);
    }
  }

  private void open(Random random) {
    List<String> asked = INSTITUTIONS.stream().filter(name -> random.nextBoolean()).toList();
    boolean visible = random.nextBoolean();
    Said opened = officer.open(visible, asked.toArray(String[]::new));
    if (opened.status() == 201) {
      rounds.add(opened);
      invited.put(opened.id().toString(), Set.copyOf(asked));
      if (visible) {
        shared.add(opened.id().toString());
      }
    }
  }

  private void close(Random random) {
    if (!rounds.isEmpty()) {
      officer.close(pick(random, rounds));
    }
  }

  private void give(Random random, ReviewDriver caller, String institution, String onBehalfOf) {
    if (rounds.isEmpty()) {
      return;
    }
    Said round = random.nextInt(4) == 0 ? pick(random, rounds) : rounds.getLast();
    String text = "Input " + random.nextInt();
    UUID item = random.nextBoolean() ? activity : null;
    Said answer =
        onBehalfOf == null
            ? caller.give(round, item, text)
            : caller.giveFor(round, item, onBehalfOf, text);
    if (answer.status() == 201) {
      Set<String> texts = new HashSet<>(Set.of(text));
      given.put(answer.id(), new Given(institution, round.id().toString(), texts));
    }
  }

  private void rephrase(Random random, ReviewDriver guest) {
    anyInput(
        random,
        input -> {
          String text = "Rather " + random.nextInt();
          Said answer = guest.rephrase(input, text);
          if (answer.status() == 200) {
            given.get(input).texts().add(text);
          }
          return answer;
        });
  }

  /** The plan goes back and forth, where it may. */
  private void turn(Random random) {
    String state = plans.get("/api/workplans/" + plan).body().get("state").asString();
    if (state.equals("REVISED")) {
      plans.submit(plan);
    } else if (random.nextBoolean()) {
      plans.command(plan, "revisions", "{}");
    } else {
      plans.sign(plan, 1, pick(random, INSTITUTIONS));
    }
  }

  private void anyInput(Random random, java.util.function.Function<UUID, Said> command) {
    if (!given.isEmpty()) {
      command.apply(pick(random, given.keySet().stream().sorted().toList()));
    }
  }

  private void checkKept(UUID id, JsonNode input) {
    Set<String> texts = new HashSet<>(Set.of(input.get("text").asString()));
    input.get("earlier").forEach(wording -> texts.add(wording.get("text").asString()));
    assertThat(texts).as("no wording is lost").isEqualTo(given.get(id).texts());
    boolean answered = input.get("state").asString().equals("ANSWERED");
    assertThat(input.has("disposition")).isEqualTo(answered);
    input
        .get("dispositions")
        .forEach(decision -> assertThat(decision.get("reason").asString()).isNotBlank());
  }

  private void checkSeen(String institution, ReviewDriver guest) {
    boolean asked = invited.values().stream().anyMatch(names -> names.contains(institution));
    Map<UUID, JsonNode> seen = asked ? all(guest) : Map.of();
    given.forEach((id, input) -> {
      boolean may =
          input.institution().equals(institution)
              || shared.contains(input.round()) && invited.get(input.round()).contains(institution);
      assertThat(seen.containsKey(id))
          .as("%s sees %s in the list", institution, input)
          .isEqualTo(may);
      assertThat(guest.get("inputs/" + id).status()).isEqualTo(may ? 200 : 404);
    });
  }

  private void checkGate(Map<UUID, JsonNode> kept) {
    boolean waiting =
        kept.values().stream().anyMatch(i -> i.get("state").asString().equals("UNANSWERED"));
    String state = plans.get("/api/workplans/" + plan).body().get("state").asString();
    assertThat(waiting && state.equals("VALIDATED")).as("signed over an open input").isFalse();
  }

  private static Map<UUID, JsonNode> all(ReviewDriver caller) {
    Map<UUID, JsonNode> all = new HashMap<>();
    String after = "";
    do {
      JsonNode page = caller.get("inputs?size=7" + after).ok().body();
      page.get("items").forEach(i -> all.put(UUID.fromString(i.get("id").asString()), i));
      after = page.has("next") ? "&after=" + page.get("next").asString() : "";
    } while (!after.isEmpty());
    return all;
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
