package org.roundtable.workplan.plan;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.testing.TestForm;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the plans' API as one caller, and takes answers as they come. */
public final class PlanDriver {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RestTestClient client;

  public PlanDriver(RestTestClient client) {
    this.client = client;
  }

  /** An answer; what went wrong is in it as well. */
  public record Said(int status, @Nullable String etag, JsonNode body) {

    public UUID id() {
      return UUID.fromString(body.get("id").asString());
    }

    public String problem() {
      return (status + " " + body.path("type").asString("") + " " + body.path("field").asString(""))
          .strip();
    }

    public Said ok() {
      if (status / 100 != 2) {
        throw new AssertionError(status + ": " + body);
      }
      return this;
    }
  }

  public void programme(String code) {
    programme(
        """
        {"code": "%s", "name": "Global Action", "start": "2018-01-01", "end": "2024-12-31",
         "objectives": [{"number": 1, "name": "Strategy and policy development"},
                        {"number": 2, "name": "Legislative review"}]}
        """
            .formatted(code),
        code);
  }

  public void programme(String body, String code) {
    send(HttpMethod.POST, "/api/programmes", body, Map.of("Idempotency-Key", "programme-" + code))
        .ok();
  }

  public Said begin(String programme) {
    return post(
            "/api/workplans",
            """
            {"programme": "%s", "title": "Workplan Iraq", "firstYear": 2020, "years": 3}\
            """
                .formatted(programme),
            null)
        .ok();
  }

  /** The item that stands for an objective. */
  public UUID objective(UUID plan, int number) {
    for (JsonNode item : get(items(plan) + "?parent=root").body().get("items")) {
      if (item.get("objective").asInt() == number) {
        return UUID.fromString(item.get("id").asString());
      }
    }
    throw new AssertionError("no objective " + number);
  }

  public Said add(UUID plan, UUID parent, String title) {
    return post(items(plan), item(parent, null, activity(title)), null);
  }

  public Said change(UUID plan, Said item, String title) {
    String body =
        item(
            UUID.fromString(item.body().get("parent").asString()),
            item.body().get("code").asString(),
            activity(title));
    return put(items(plan) + "/" + item.id(), body, item.etag());
  }

  public Said submit(UUID plan) {
    return command(plan, "submissions", "{}");
  }

  /** A command at whatever version the plan is now. */
  public Said command(UUID plan, String command, String body) {
    String etag = get("/api/workplans/" + plan).ok().etag();
    return post("/api/workplans/%s/%s".formatted(plan, command), body, etag);
  }

  public Said sign(UUID plan, int version, String institution) {
    String hash = hash(plan, version);
    return post(
        "/api/workplans/%s/versions/%d/sign-offs".formatted(plan, version),
        """
        {"hash": "%s", "decision": "VALIDATED", "capacity": "Minister", "onBehalfOf": "%s"}\
        """
            .formatted(hash, institution),
        null);
  }

  public String hash(UUID plan, int version) {
    return get("/api/workplans/" + plan)
        .body()
        .at("/versions/%d/hash".formatted(version - 1))
        .asString();
  }

  public static String items(UUID plan) {
    return "/api/workplans/%s/items".formatted(plan);
  }

  public static String item(@Nullable UUID parent, @Nullable String code, String content) {
    return """
    {%s%s"content": %s}\
    """
        .formatted(
            parent == null ? "" : "\"parent\": \"%s\", ".formatted(parent),
            code == null ? "" : "\"code\": \"%s\", ".formatted(code),
            content);
  }

  public static String activity(String title) {
    return """
    {"kind": "ACTIVITY", "title": "%s", "plannedStart": "2020-03-01", "plannedEnd": "2020-03-05"}\
    """
        .formatted(title);
  }

  public Said get(String path) {
    return send(HttpMethod.GET, path, null, Map.of());
  }

  public Said post(String path, String body, @Nullable String etag) {
    return send(HttpMethod.POST, path, body, etag == null ? Map.of() : Map.of("If-Match", etag));
  }

  public Said put(String path, String body, @Nullable String etag) {
    return send(HttpMethod.PUT, path, body, etag == null ? Map.of() : Map.of("If-Match", etag));
  }

  public Said delete(String path, @Nullable String etag) {
    return send(HttpMethod.DELETE, path, null, etag == null ? Map.of() : Map.of("If-Match", etag));
  }

  /** A file of the plan. */
  public byte[] file(UUID plan, String name) {
    EntityExchangeResult<byte[]> answer =
        client
            .get()
            .uri("/api/workplans/%s/%s".formatted(plan, name))
            .exchange()
            .expectBody()
            .returnResult();
    byte[] bytes = answer.getResponseBody();
    if (answer.getStatus().value() != 200 || bytes == null) {
      throw new AssertionError(
          answer.getStatus() + " " + new String(bytes == null ? new byte[0] : bytes));
    }
    return bytes;
  }

  /** Sends a workbook at whatever version the plan is now. */
  public Said bring(UUID plan, byte[] workbook, boolean dryRun) {
    String etag = get("/api/workplans/" + plan).ok().etag();
    EntityExchangeResult<byte[]> answer =
        client
            .post()
            .uri("/api/workplans/%s/imports?dryRun=%s".formatted(plan, dryRun))
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header("If-Match", String.valueOf(etag))
            .body(workbook)
            .exchange()
            .expectBody()
            .returnResult();
    return said(answer);
  }

  /** Sends a form with a file. */
  public Said attach(String path, TestForm form, @Nullable String key) {
    var request = client.post().uri(path).header("Content-Type", form.contentType());
    return said(
        (key == null ? request : request.header("Idempotency-Key", key))
            .body(form.body())
            .exchange()
            .expectBody()
            .returnResult());
  }

  /** What lies at a path, as it comes. */
  public EntityExchangeResult<byte[]> download(String path) {
    return client.get().uri(path).exchange().expectBody().returnResult();
  }

  public Said send(
      HttpMethod method, String path, @Nullable String body, Map<String, String> headers) {
    var request = client.method(method).uri(path).contentType(MediaType.APPLICATION_JSON);
    headers.forEach(request::header);
    EntityExchangeResult<byte[]> answer =
        (body == null ? request : request.body(body)).exchange().expectBody().returnResult();
    return said(answer);
  }

  private static Said said(EntityExchangeResult<byte[]> answer) {
    byte[] bytes = answer.getResponseBody();
    return new Said(
        answer.getStatus().value(),
        answer.getResponseHeaders().getETag(),
        bytes == null || bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes));
  }
}
