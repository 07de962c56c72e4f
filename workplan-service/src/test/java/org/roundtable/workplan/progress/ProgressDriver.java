package org.roundtable.workplan.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A plan that is carried out, by one caller over the API. */
public final class ProgressDriver {

  private static final String PROGRAMME = "GLOACT-AME";

  private final PlanDriver caller;
  private UUID plan = new UUID(0, 0);

  public ProgressDriver(RestTestClient client) {
    caller = new PlanDriver(client);
  }

  /** A new draft. */
  public ProgressDriver begin() {
    caller.programme(PROGRAMME);
    plan = caller.begin(PROGRAMME).id();
    return this;
  }

  /** A new draft for these years. */
  public ProgressDriver begin(int firstYear, int years) {
    caller.programme(PROGRAMME);
    plan =
        caller
            .post(
                "/api/workplans",
                """
                {"programme": "%s", "title": "Workplan", "firstYear": %d, "years": %d}\
                """
                    .formatted(PROGRAMME, firstYear, years),
                null)
            .ok()
            .id();
    return this;
  }

  /** The same plan, for another caller. */
  public ProgressDriver as(RestTestClient client) {
    ProgressDriver other = new ProgressDriver(client);
    other.plan = plan;
    return other;
  }

  public PlanDriver plans() {
    return caller;
  }

  public UUID plan() {
    return plan;
  }

  public UUID objective() {
    return caller.objective(plan, 1);
  }

  public Said activity(String title) {
    return caller.add(plan, objective(), title).ok();
  }

  /** An activity with a budget of these amounts, a line each. */
  public Said activity(String title, String start, String end, String... lines) {
    String budget =
        String.join(
            ", ",
            java.util.Arrays.stream(lines)
                .map(
                    """
                    {"funder": "EU", "year": 2020, "amount": "%s", "currency": "EUR"}\
                    """
                        ::formatted)
                .toList());
    String content =
        """
        {"kind": "ACTIVITY", "title": "%s", "plannedStart": "%s", "plannedEnd": "%s",
         "budget": [%s]}\
        """
            .formatted(title, start, end, budget);
    return caller
        .post(PlanDriver.items(plan), PlanDriver.item(objective(), null, content), null)
        .ok();
  }

  /** An indicator of the country's own. */
  public UUID indicator(String details) {
    String content =
        """
        {"kind": "INDICATOR", "title": "Indicator", "details": %s}\
        """
            .formatted(details);
    return caller
        .post(PlanDriver.items(plan), PlanDriver.item(objective(), null, content), null)
        .ok()
        .id();
  }

  public void submit() {
    caller.submit(plan).ok();
  }

  public void validate() {
    submit();
    caller.sign(plan, 1, "MoI").ok();
  }

  public Said item(UUID item) {
    return caller.get(PlanDriver.items(plan) + "/" + item).ok();
  }

  /** Notes progress on an activity as it is now. */
  public Said note(UUID item, String body) {
    return caller.post(PlanDriver.items(plan) + "/" + item + "/progress", body, item(item).etag());
  }

  public Said post(String path, String body) {
    return caller.post(path(path), body, null);
  }

  /** A request that may be repeated by its key. */
  public Said post(String path, String body, String key) {
    return caller.send(HttpMethod.POST, path(path), body, Map.of("Idempotency-Key", key));
  }

  public Said get(String path) {
    return caller.get(path(path));
  }

  public Said lock(String period) {
    return caller.put(path("period-locks/" + period), "", null);
  }

  public Said unlock(String period, @Nullable String reason) {
    return caller.send(
        HttpMethod.DELETE,
        path("period-locks/" + period),
        null,
        reason == null ? Map.of() : Map.of("Audit-Reason", reason));
  }

  /** All of a list, page by page. */
  public List<JsonNode> all(String path, int size) {
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    do {
      String and = path.contains("?") ? "&" : "?";
      JsonNode page = get(path + and + "size=" + size + after).ok().body();
      page.get("items").forEach(all::add);
      after = page.has("next") ? "&after=" + page.get("next").asString() : "";
    } while (!after.isEmpty());
    return all;
  }

  private String path(String path) {
    return "/api/workplans/%s/%s".formatted(plan, path);
  }
}
