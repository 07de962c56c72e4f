package org.roundtable.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.roundtable.platform.start.RoundtableService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The services of one office as sibling Spring contexts in one JVM.
 *
 * <p>Each is the same application that also starts alone: it is given the same properties by the
 * same names, and knows nothing of its siblings.
 */
final class Siblings implements AutoCloseable {

  private final Map<String, Object> common;
  private final Deque<ConfigurableApplicationContext> started = new ArrayDeque<>();

  /**
   * @param common the properties that every service of this office is given
   */
  Siblings(Map<String, Object> common) {
    this.common = Map.copyOf(common);
  }

  /**
   * Starts a service and waits until it serves.
   *
   * @param own properties of this service alone
   * @return where it listens
   */
  String start(Class<?> application, String name, Map<String, Object> own) {
    return start(RoundtableService.of(application, name), own);
  }

  String start(SpringApplicationBuilder application, Map<String, Object> own) {
    Map<String, Object> properties = new HashMap<>(common);
    properties.putAll(own);
    String[] arguments =
        properties.entrySet().stream()
            .map(property -> "--" + property.getKey() + "=" + property.getValue())
            .toArray(String[]::new);
    // The office closes its parts in their order; a hook for each would race with it.
    ConfigurableApplicationContext context = application.registerShutdownHook(false).run(arguments);
    started.push(context);
    return "http://127.0.0.1:" + port(context);
  }

  private static int port(ConfigurableApplicationContext context) {
    if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
      return web.getWebServer().getPort();
    }
    throw new IllegalStateException(context.getId() + " serves nothing");
  }

  /** Closes them, the last started first. */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      started.pop().close();
    }
  }
}
