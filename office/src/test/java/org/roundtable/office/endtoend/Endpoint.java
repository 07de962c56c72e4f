package org.roundtable.office.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtable.gateway.people.Role;

/**
 * A line of {@code endpoints.txt}.
 *
 * @param path with its parameters in braces
 * @param roles who may call it
 */
record Endpoint(String method, String path, List<Role> roles) {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** All of them. */
  static List<Endpoint> table() {
    try (InputStream file = Endpoint.class.getResourceAsStream("/endpoints.txt")) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(Endpoint::parse)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Endpoint parse(String line) {
    String[] parts = line.split("\\s+");
    List<Role> roles =
        Arrays.stream(Role.values()).filter(role -> parts[2].indexOf(letter(role)) >= 0).toList();
    return new Endpoint(parts[0], parts[1], roles);
  }

  private static char letter(Role role) {
    return switch (role) {
      case COUNTRY_OFFICER -> 'O';
      case COUNTRY_HEAD -> 'H';
      case NATIONAL_AUTHORITY -> 'N';
      case PARTNER -> 'P';
      case REGIONAL_COORDINATOR -> 'R';
      case NETWORK_MEMBER -> 'W';
      case ADMINISTRATOR -> 'A';
      case AUDITOR -> 'U';
    };
  }

  String name() {
    return method + " " + path;
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** The first parts of the path, such as {@code /api/events}: whose things it is about. */
  String kind() {
    return String.join("/", Arrays.asList(path.split("/")).subList(0, 3));
  }

  /** The service that answers it. */
  String service() {
    return switch (kind()) {
      case "/api/programmes", "/api/workplans", "/api/drafts" -> "workplan";
      case "/api/events" -> "events";
      case "/api/institutions",
          "/api/people",
          "/api/retention",
          "/api/attendance",
          "/api/network" ->
          "participants";
      case "/api/subscriptions", "/api/deliveries", "/api/focal-points" -> "notification";
      case "/api/dashboard" -> "dashboard";
      case "/api/audit" -> "workplan";
      default -> throw new IllegalStateException("whose is " + path + "?");
    };
  }

  /** The names of the path's parameters. */
  Set<String> parameters() {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).collect(toSet());
  }

  /** The path with each parameter filled in; one that isn't given becomes an id of nothing. */
  String filled(Map<String, String> parameters) {
    Matcher parameter = PARAMETER.matcher(path);
    return parameter.replaceAll(
        found -> parameters.getOrDefault(found.group(1), new UUID(0, 7).toString()));
  }

  /** Whether the body is a file, or a form with one. */
  private boolean takesFile() {
    return path.endsWith("/imports") || path.endsWith("/attachments");
  }

  private String contentType() {
    if (!takesFile()) {
      return "application/json";
    }
    return path.endsWith("/attachments")
        ? "multipart/form-data; boundary=form"
        : "application/octet-stream";
  }

  /** A request that says as little as it can. */
  HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", contentType())
        // Whoever is asked for a reason and gives none is refused for that first.
        .header("Audit-Reason", "to see who may")
        .header("Audit-Purpose", "REGISTRATION")
        .method(method, reads() ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
  }
}
