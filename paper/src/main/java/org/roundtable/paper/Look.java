package org.roundtable.paper;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/** Properties of a formatting object. */
record Look(Map<String, String> properties) {

  static final Look PLAIN = new Look(Map.of());

  private static final Pattern BETWEEN = Pattern.compile(";\\s*");

  /** Written as in a style sheet: {@code font-size: 8pt; color: #52606d}. */
  static Look of(String sheet) {
    Map<String, String> properties = new TreeMap<>();
    BETWEEN
        .splitAsStream(sheet)
        .forEach(property -> {
          int colon = property.indexOf(": ");
          properties.put(property.substring(0, colon), property.substring(colon + 2));
        });
    return new Look(properties);
  }

  Look with(String property, String value) {
    return and(new Look(Map.of(property, value)));
  }

  Look and(Look more) {
    Map<String, String> all = new TreeMap<>(properties);
    all.putAll(more.properties);
    return new Look(all);
  }

  Attributes attributes() {
    AttributesImpl attributes = new AttributesImpl();
    properties.forEach((name, value) -> attributes.addAttribute("", name, name, "CDATA", value));
    return attributes;
  }
}
