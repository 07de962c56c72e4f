package org.roundtable.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Whether those who know the published schema of a message still understand the changed one.
 *
 * <p>A field may be added. None may go, change its type or format, or come to be left out; a closed
 * set may not lose a value. Whatever else differs is refused, since nobody has thought about it.
 */
final class Compatibility {

  private Compatibility() {}

  /** What breaks, each as a path and a reason; empty where nothing does. */
  static List<String> breaks(JsonNode published, JsonNode changed) {
    List<String> breaks = new ArrayList<>();
    compare("", published, changed, breaks);
    return breaks;
  }

  private static void compare(String path, JsonNode old, JsonNode now, List<String> breaks) {
    if (now.isMissingNode()) {
      breaks.add(path + ": is gone");
    } else if (path.endsWith("/required")) {
      missing(old, now).forEach(name -> breaks.add(path + ": " + name + " may be left out now"));
    } else if (path.endsWith("/enum")) {
      missing(old, now).forEach(name -> breaks.add(path + ": " + name + " is gone"));
    } else if (old.isObject()) {
      old.propertyNames().forEach(n -> compare(path + "/" + n, old.get(n), now.path(n), breaks));
    } else if (!old.equals(now)) {
      breaks.add(path + ": was " + old + ", is " + now);
    }
  }

  private static List<String> missing(JsonNode old, JsonNode now) {
    List<String> left = strings(now);
    return strings(old).stream().filter(name -> !left.contains(name)).toList();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }
}
