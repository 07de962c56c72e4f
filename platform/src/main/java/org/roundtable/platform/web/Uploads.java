package org.roundtable.platform.web;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells the requests that send a file, which may be larger and take longer than others. */
public class Uploads {

  private final List<PathPattern> paths;

  Uploads(RequestProperties request) {
    paths = request.uploads().stream().map(PathPatternParser.defaultInstance::parse).toList();
  }

  /** Whether a file is sent by a request of this method to this path of the application. */
  public boolean include(String method, PathContainer path) {
    return (HttpMethod.POST.matches(method) || HttpMethod.PUT.matches(method))
        && paths.stream().anyMatch(each -> each.matches(path));
  }
}
