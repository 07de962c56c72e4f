package org.roundtable.office.demo;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters a country's input through the public API, as its office would have: register, plan,
 * events, attendance, and at last what partners are told of, the held events and the submitted
 * plan.
 */
public final class Loader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ApiClient api;
  private final Consumer<String> progress;

  /**
   * @param progress is told a line a step
   */
  public Loader(ApiClient api, Consumer<String> progress) {
    this.api = api;
    this.progress = progress;
  }

  /** Reads an input file of the class path, for example {@code iraq-2019.json}. */
  public static JsonNode read(String name) {
    try (InputStream file =
        Objects.requireNonNull(Loader.class.getResourceAsStream("/demo/" + name), name)) {
      return JSON.readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Enters all of it that this office, by its code, is the organiser of. */
  public void load(JsonNode input, String office) {
    if (api.get("/api/workplans").path("items").isEmpty()) {
      JsonNode programme = input.get("programme");
      api.post("/api/programmes", programme, "programme");
      progress.accept("programme with %d objectives".formatted(programme.get("objectives").size()));
      input
          .get("institutions")
          .forEach(i -> api.post("/api/institutions", i, "i-" + i.get("code")));
      progress.accept("%d institutions".formatted(input.get("institutions").size()));
      JsonNode plan = plan(input);
      loadEvents(input, office);
      submit(plan);
      review(plan, input);
      noteProgress(input, plan);
    }
  }

  /** Enters the events of a regional office, which has no plan of its own. */
  public void loadEvents(JsonNode input, String office) {
    for (JsonNode event : input.get("events")) {
      if (event.path("organiser").asString(event.path("country").asString()).equals(office)) {
        hold(event);
        progress.accept("event: " + event.get("title").asString());
      }
    }
  }

  private JsonNode plan(JsonNode input) {
    JsonNode workplan = input.get("workplan");
    int years = workplan.get("years").asInt();
    int lastYear = LocalDate.parse(input.at("/programme/end").asString()).getYear();
    JsonNode plan =
        api.post(
            "/api/workplans",
            Map.of(
                "programme", input.at("/programme/code").asString(),
                "title", "%d-year workplan".formatted(years),
                "firstYear", lastYear - years + 1,
                "years", years,
                "basis", workplan.get("basis")),
            "workplan");
    JsonNode activities = workplan.path("activities");
    for (int i = 0; i < activities.size(); i++) {
      addActivity(plan, activities.get(i), i);
    }
    progress.accept("%d-year workplan with %d activities".formatted(years, activities.size()));
    return plan;
  }

  private void addActivity(JsonNode plan, JsonNode activity, int number) {
    String items = "/api/workplans/%s/items".formatted(plan.get("id").asString());
    Map<String, Object> body =
        Map.of(
            "parent",
            objective(items, activity.get("objective").asInt()),
            "content",
            Map.of(
                "kind", "ACTIVITY",
                "title", activity.get("title"),
                "plannedStart", activity.get("plannedStart"),
                "plannedEnd", activity.get("plannedEnd")));
    api.post(items, body, "activity-" + number);
  }

  /** What has come of the activities, once the plan that says them is submitted. */
  private void noteProgress(JsonNode input, JsonNode plan) {
    String items = "/api/workplans/%s/items".formatted(plan.get("id").asString());
    for (JsonNode planned : api.get(items + "?kind=ACTIVITY&size=200").get("items")) {
      stream(input.at("/workplan/activities"))
          .filter(activity -> activity.get("title").equals(planned.at("/content/title")))
          .filter(activity -> !activity.get("status").asString().equals("PLANNED"))
          .forEach(activity -> note(items, planned, activity.get("status")));
    }
  }

  private void note(String items, JsonNode planned, JsonNode status) {
    String id = planned.get("id").asString();
    api.post(
        "%s/%s/progress".formatted(items, id),
        Map.of("status", status),
        planned.get("version").asLong(),
        "progress-" + id);
  }

  private JsonNode objective(String items, int number) {
    return stream(api.get(items + "?parent=root").get("items"))
        .filter(item -> item.get("objective").asInt() == number)
        .findFirst()
        .orElseThrow()
        .get("id");
  }

  private void submit(JsonNode plan) {
    String path = "/api/workplans/%s/submissions".formatted(plan.get("id").asString());
    api.post(path, Map.of(), version(plan), "submission");
    progress.accept("workplan submitted for review");
  }

  /** What institutions said in the roundtable on the plan, as its office enters it behind it. */
  private void review(JsonNode plan, JsonNode input) {
    JsonNode inputs = input.at("/workplan/inputs");
    if (inputs.isEmpty()) {
      return;
    }
    String path = "/api/workplans/" + plan.get("id").asString();
    String day = input.at("/events/0/date").asString();
    Map<String, String> codes = codes(input);
    register(input, codes);
    JsonNode round =
        api.post(
            path + "/rounds",
            Map.of("institutions", codes.values(), "deadline", day, "inputsVisibleToAll", true),
            "round");
    for (JsonNode said : inputs) {
      int objective = Integer.parseInt(said.get("on").asString().replaceAll("\\D", ""));
      api.post(
          path + "/inputs",
          Map.of(
              "round", round.get("id"),
              "item", objective(path + "/items", objective),
              "text", said.get("text"),
              "language", "en",
              "onBehalfOf", codes.get(said.get("institution").asString()),
              "givenOn", day),
          "input-" + objective);
    }
    progress.accept("review round with %d inputs".formatted(inputs.size()));
  }

  /** Registers those that gave inputs though they took no part in the event. */
  private void register(JsonNode input, Map<String, String> codes) {
    List<String> known = stream(input.get("institutions")).map(each -> text(each, "code")).toList();
    codes.forEach((name, code) -> {
      if (!known.contains(code)) {
        api.post(
            "/api/institutions",
            Map.of("code", code, "name", name, "kind", "GOVERNMENT_OFFICE"),
            "i-" + code);
      }
    });
  }

  /** The codes of all that gave inputs or could; who has none goes by its initials. */
  private static Map<String, String> codes(JsonNode input) {
    Map<String, String> codes = new LinkedHashMap<>();
    input.get("institutions").forEach(i -> codes.put(i.get("name").asString(), text(i, "code")));
    input
        .at("/workplan/inputs")
        .forEach(said ->
            codes.computeIfAbsent(
                text(said, "institution"), name -> name.replaceAll("[^A-Z]", "")));
    return codes;
  }

  private static String text(JsonNode thing, String field) {
    return thing.get(field).asString();
  }

  private void hold(JsonNode input) {
    String key = "event-" + input.get("title").asString().hashCode();
    Map<String, Object> body = new HashMap<>();
    List.of("type", "title", "city", "country", "timeZone", "aims", "note", "languages")
        .forEach(field -> input.optional(field).ifPresent(value -> body.put(field, value)));
    body.put("start", input.get("date"));
    body.put("end", input.get("date"));
    JsonNode event = api.post("/api/events", body, key);
    String path = "/api/events/" + event.get("id").asString();

    List<String> institutions = institutions(input);
    if (!institutions.isEmpty()) {
      event =
          api.post(
              path + "/invitations",
              Map.of("institutions", offers(input, institutions)),
              version(event),
              key + "-invitations");
      for (String institution : institutions) {
        event =
            api.put(path + "/rsvp", Map.of("institution", institution, "answer", "ACCEPTED"), null);
      }
      attend(event, input, institutions);
    } else {
      attendWithoutFigures(event);
    }
    api.post(path + "/holding", Map.of(), version(event), key + "-holding");
  }

  /** Each is offered as many seats as it then took, and one where nobody counted by institution. */
  private static List<Map<String, Object>> offers(JsonNode input, List<String> institutions) {
    Map<String, Integer> seats = new LinkedHashMap<>();
    institutions.forEach(code -> seats.put(code, 0));
    if (input.has("countSheet")) {
      stream(input.get("countSheet"))
          .forEach(row ->
              seats.merge(
                  text(row, "institution"),
                  row.path("female").asInt(0) + row.path("male").asInt(0),
                  Integer::sum));
    } else {
      int total = input.at("/attendance/total").asInt();
      for (int i = 0; i < total; i++) {
        seats.merge(institutions.get(i % institutions.size()), 1, Integer::sum);
      }
    }
    return seats.entrySet().stream()
        .map(offer ->
            Map.<String, Object>of("code", offer.getKey(), "seats", Math.max(1, offer.getValue())))
        .toList();
  }

  private static List<String> institutions(JsonNode event) {
    JsonNode named = event.at("/attendance/institutions");
    return named.isMissingNode()
        ? stream(event.path("countSheet")).map(row -> row.get("institution").asString()).toList()
        : stream(named).map(JsonNode::asString).toList();
  }

  /** Who attended: people where the input counts sexes, a count sheet where it has one. */
  private void attend(JsonNode event, JsonNode input, List<String> institutions) {
    String id = event.get("id").asString();
    if (input.has("countSheet")) {
      api.put(
          "/api/attendance/" + id + "/count-sheet", Map.of("rows", input.get("countSheet")), null);
    } else {
      JsonNode counts = input.get("attendance");
      List<Map<String, Object>> people =
          Participants.of(counts.get("female").asInt(), counts.get("male").asInt(), institutions);
      for (int i = 0; i < people.size(); i++) {
        JsonNode person = api.post("/api/people", people.get(i), "person-" + id + "-" + i);
        api.put(
            "/api/attendance/%s/people/%s".formatted(id, person.get("id").asString()),
            Map.of(),
            null);
      }
    }
    awaitFigures(id);
  }

  /** That people came is known, and how many isn't: no figures, which is not zero. */
  private void attendWithoutFigures(JsonNode event) {
    api.put(
        "/api/attendance/" + event.get("id").asString() + "/count-sheet",
        Map.of("rows", List.of(), "figuresPublished", false),
        null);
  }

  /** Partners are told of the figures with the event if these are known when it is held. */
  private void awaitFigures(String event) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            stream(api.get("/api/dashboard").path("latestEvents"))
                .anyMatch(e -> e.get("id").asString().equals(event) && e.has("attendance")));
  }

  private static long version(JsonNode thing) {
    return thing.get("version").asLong();
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
