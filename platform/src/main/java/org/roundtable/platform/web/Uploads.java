package org.roundtable.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells where files are sent, which may be larger and take longer than other bodies. */
public class Uploads {

  private final Map<PathPattern, DataSize> limits = new LinkedHashMap<>();

  Uploads(RequestProperties request) {
    request
        .uploads()
        .values()
        .forEach(upload ->
            limits.put(PathPatternParser.defaultInstance.parse(upload.path()), upload.maxBody()));
  }

  /** How large a file may be that is sent to this path of the application, if files are. */
  public Optional<DataSize> limit(PathContainer path) {
    return limits.entrySet().stream()
        .filter(upload -> upload.getKey().matches(path))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
