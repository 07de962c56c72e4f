package org.roundtable.office.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answers to whoever comes past the gateway. */
record Answer(int status, String body) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int TELLING = 8;

  /** Asks with a token, or with none. A stream is left as soon as it begins. */
  static Answer to(HttpRequest.Builder request, @Nullable String token) {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        boolean stream =
            answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        return new Answer(
            answer.statusCode(), stream ? "" : new String(body.readAllBytes(), UTF_8));
      }
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Status and problem. */
  String refusal() {
    return status + " " + JsonMapper.shared().readTree(body).path("type").asString("");
  }

  /** The texts of the answer that are long enough to tell something. */
  List<String> words() {
    return words(JsonMapper.shared().readTree(body));
  }

  private static List<String> words(JsonNode node) {
    if (node.isString()) {
      return node.asString().length() < TELLING ? List.of() : List.of(node.asString());
    }
    return StreamSupport.stream(node.spliterator(), false)
        .flatMap(child -> words(child).stream())
        .toList();
  }
}
