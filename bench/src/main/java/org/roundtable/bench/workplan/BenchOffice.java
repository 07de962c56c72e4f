package org.roundtable.bench.workplan;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.roundtable.office.Accounts;
import org.roundtable.office.demo.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office's API, as its officer uses it. */
final class BenchOffice implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Visit visit;

  BenchOffice(String url, Accounts.Account account) {
    visit = new Visit(url, account.username(), account.password());
  }

  JsonNode get(String path) {
    return answer(visit.to(path));
  }

  JsonNode send(String method, String path, Object body, @Nullable Long version) {
    HttpRequest.Builder request =
        visit
            .to(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    return answer(version == null ? request : request.header("If-Match", "\"" + version + "\""));
  }

  private JsonNode answer(HttpRequest.Builder request) {
    HttpResponse<String> answer = visit.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    visit.close();
  }
}
