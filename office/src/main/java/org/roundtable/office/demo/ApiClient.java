package org.roundtable.office.demo;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.office.OfficeException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks an office's public API as one of its accounts. */
public final class ApiClient {

  /**
   * What one service told another may take a moment to arrive, and who is quick is told to wait.
   */
  private static final Set<String> NOT_YET =
      Set.of(
          "/problems/unknown-institution",
          "/problems/unknown-event",
          "/problems/too-many-requests");

  private final Visit visit;
  private final JsonMapper json = JsonMapper.builder().build();

  public ApiClient(String gateway, String username, String password) {
    this.visit = new Visit(gateway, username, password);
  }

  /** What lies at a path; an error is a problem document like any other answer. */
  public JsonNode get(String path) {
    return body(
        visit.send(
            visit.to(path).header("Audit-Purpose", "REGISTRATION"), BodyHandlers.ofString()));
  }

  /**
   * Creates or commands something.
   *
   * @param idempotencyKey the same for the same fact, so that a repetition changes nothing
   * @throws OfficeException with the problem if it is refused
   */
  public JsonNode post(String path, Object body, String idempotencyKey) {
    return send(HttpMethod.POST, path, body, Map.of("Idempotency-Key", idempotencyKey));
  }

  /** Commands something at a version. */
  public JsonNode post(String path, Object body, long version, String idempotencyKey) {
    return send(
        HttpMethod.POST,
        path,
        body,
        Map.of("Idempotency-Key", idempotencyKey, HttpHeaders.IF_MATCH, etag(version)));
  }

  /** Sets something, at a version where it has one. */
  public JsonNode put(String path, Object body, @Nullable Long version) {
    return send(
        HttpMethod.PUT,
        path,
        body,
        version == null ? Map.of() : Map.of(HttpHeaders.IF_MATCH, etag(version)));
  }

  private JsonNode send(HttpMethod method, String path, Object body, Map<String, String> headers) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .pollDelay(Duration.ZERO)
        .until(() -> attempt(method, path, body, headers), Optional::isPresent)
        .orElseThrow();
  }

  /** The answer, or none while it takes another try later. */
  private Optional<JsonNode> attempt(
      HttpMethod method, String path, Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        visit
            .to(path)
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
            .method(method.name(), BodyPublishers.ofString(json.writeValueAsString(body)));
    headers.forEach(request::header);
    HttpResponse<String> answer = visit.send(request, BodyHandlers.ofString());
    JsonNode document = body(answer);
    if (answer.statusCode() / 100 == 2) {
      return Optional.of(document);
    }
    if (NOT_YET.contains(document.path("type").asString(""))) {
      return Optional.empty();
    }
    throw new OfficeException(
        "%s %s was refused: %s %s".formatted(method, path, answer.statusCode(), answer.body()));
  }

  private JsonNode body(HttpResponse<String> answer) {
    String text = answer.body();
    return text == null || text.isBlank() ? json.createObjectNode() : json.readTree(text);
  }

  private static String etag(long version) {
    return "\"" + version + "\"";
  }
}
