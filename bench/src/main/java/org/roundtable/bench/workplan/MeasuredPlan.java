package org.roundtable.bench.workplan;

import static org.roundtable.bench.office.BenchOffice.median;
import static org.roundtable.bench.office.BenchOffice.once;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roundtable.bench.office.BenchOffice;
import tools.jackson.databind.JsonNode;

/** A plan of so many activities, ten under an output, and what is done with it. */
final class MeasuredPlan {

  private static final int UNDER_AN_OUTPUT = 10;
  private static final int CHANGED = 10;
  private static final int AT_ONCE = 8;

  private final BenchOffice office;
  private final int activities;
  private final String path;

  MeasuredPlan(BenchOffice office, int activities) {
    this.office = office;
    this.activities = activities;
    String code = "BENCH-" + activities + "-" + Long.toString(System.nanoTime() % 1_000_000, 36);
    office.send(
        "POST",
        "/api/programmes",
        Map.of(
            "code", code.toUpperCase(java.util.Locale.ROOT),
            "name", "Bench",
            "start", "2020-01-01",
            "end", "2024-12-31",
            "objectives", List.of(Map.of("number", 1, "name", "Capability development"))),
        null);
    JsonNode plan =
        office.send(
            "POST",
            "/api/workplans",
            Map.of(
                "programme",
                code.toUpperCase(java.util.Locale.ROOT),
                "title",
                "Bench",
                "firstYear",
                2020,
                "years",
                3),
            null);
    this.path = "/api/workplans/" + plan.get("id").asString();
  }

  /** Milliseconds by what is done: the median of several, but for a submission. */
  Map<String, Double> measure() {
    String objective = office.get(items("?parent=root")).at("/items/0/id").asString();
    double begun = System.nanoTime();
    List<String> outputs = addAll(Math.max(1, activities / UNDER_AN_OUTPUT), i -> objective, true);
    addAll(activities, i -> outputs.get(i / UNDER_AN_OUTPUT), false);
    double each = (System.nanoTime() - begun) / 1e6 / (activities + outputs.size());
    Map<String, Double> costs = new LinkedHashMap<>();
    costs.put("add an item (" + AT_ONCE + " at once, each)", each);
    costs.put("submit the first version", once(this::submit));
    command("revisions");
    costs.put(
        "open the plan: head and first level",
        median(i -> {
          office.get(path);
          office.get(items("?parent=root"));
        }));
    costs.put(
        "open an output: its activities",
        median(i -> office.get(items("?parent=" + outputs.get(i % outputs.size())))));
    costs.put(
        "a page of 50 by start, of one objective",
        median(i -> office.get(items("?kind=ACTIVITY&objective=1&sort=-plannedStart&size=50"))));
    String middle = middle();
    costs.put(
        "a page of 50 from the middle of the plan",
        median(i -> office.get(items("?size=50" + middle))));
    List<JsonNode> changed = page(outputs.getFirst());
    costs.put("save an item", median(i -> save(changed, i % CHANGED)));
    costs.put(
        "difference of " + CHANGED + " items to the last version",
        median(i -> office.get(path + "/difference")));
    costs.put("submit " + CHANGED + " changed items", once(this::submit));
    costs.put(
        "difference of two versions", median(i -> office.get(path + "/difference?from=1&to=2")));
    return costs;
  }

  private interface Parent {
    String of(int number);
  }

  private List<String> addAll(int many, Parent parent, boolean output) {
    return BenchOffice.atOnce(AT_ONCE, many, number -> add(parent.of(number), number, output));
  }

  private String add(String parent, int number, boolean output) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", output ? "OUTPUT" : "ACTIVITY");
    content.put("title", "Train %d investigators and prosecutors".formatted(number));
    if (!output) {
      content.put(
          "plannedStart", java.time.LocalDate.of(2020, 1, 1).plusDays(number % 900).toString());
      content.put("plannedEnd", "2022-12-30");
      content.put(
          "budget",
          List.of(Map.of("funder", "EU", "year", 2020, "amount", "12500.50", "currency", "EUR")));
    }
    return office
        .send("POST", items(""), Map.of("parent", parent, "content", content), null)
        .get("id")
        .asString();
  }

  private List<JsonNode> page(String output) {
    List<JsonNode> page = new ArrayList<>();
    office.get(items("?parent=" + output)).get("items").forEach(page::add);
    return page;
  }

  private void save(List<JsonNode> items, int which) {
    JsonNode item = items.get(which);
    Map<String, Object> content = new LinkedHashMap<>();
    item.get("content")
        .properties()
        .forEach(field -> content.put(field.getKey(), field.getValue()));
    content.put("title", "Changed " + System.nanoTime());
    items.set(
        which,
        office.send(
            "PUT",
            items("/" + item.get("id").asString()),
            Map.of("parent", item.get("parent"), "code", item.get("code"), "content", content),
            item.get("version").asLong()));
  }

  /** The cursor behind about half of the items. */
  private String middle() {
    String after = "";
    for (int read = 0; read <= activities / 2; read += 50) {
      after = "&after=" + office.get(items("?size=50" + after)).get("next").asString();
    }
    return after;
  }

  private void submit() {
    command("submissions");
  }

  private void command(String name) {
    office.send("POST", path + "/" + name, Map.of(), office.get(path).get("version").asLong());
  }

  private String items(String query) {
    return path + "/items" + query;
  }
}
