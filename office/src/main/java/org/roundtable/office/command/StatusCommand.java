package org.roundtable.office.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.roundtable.office.OfficeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells which offices of this machine run, whether they are healthy, and how far behind they are.
 */
@Command(
    name = "status",
    description = "Tell which offices run here, whether they are healthy and how the sync stands.")
public class StatusCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where offices' data folders lie. Default: ${DEFAULT-VALUE}.")
  Path data = Path.of("data");

  @Override
  public Integer call() throws IOException {
    List<OfficeFolder> folders = OfficeFolder.under(data);
    if (folders.isEmpty()) {
      System.out.println(
          "No office has a data folder under %s. './roundtable demo' or './roundtable up' makes one."
              .formatted(data));
      return 0;
    }
    boolean healthy = true;
    for (OfficeFolder folder : folders) {
      healthy &= report(folder);
    }
    return healthy ? 0 : 1;
  }

  private static boolean report(OfficeFolder folder) {
    Properties office = folder.properties().orElseThrow();
    String local = "http://localhost:" + office.getProperty("port");
    String head = "%-5s %s".formatted(office.getProperty("code"), office.getProperty("url", local));
    try {
      JsonNode health = health(office.getProperty("inside", local));
      System.out.println(head + "  " + health.path("status").asString("?"));
      JsonNode parts = health.path("components");
      for (String part : parts.propertyNames()) {
        describe(part, parts.get(part));
      }
      return "UP".equals(health.path("status").asString());
    } catch (IOException | JacksonException silent) {
      System.out.println(head + "  not running (data in " + folder.root() + ")");
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void describe(String part, JsonNode health) {
    String details =
        health
            .path("details")
            .propertyStream()
            .map(detail ->
                detail.getKey() + "=" + detail.getValue().asString(detail.getValue().toString()))
            .collect(Collectors.joining(" "));
    boolean up = "UP".equals(health.path("status").asString());
    if (part.equals("link") || !up) {
      System.out.println(
          "      %s: %s %s".formatted(part, health.path("status").asString(), details));
    }
  }

  private static JsonNode health(String url) throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/actuator/health"))
              .timeout(Duration.ofSeconds(10))
              .build();
      return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }
}
