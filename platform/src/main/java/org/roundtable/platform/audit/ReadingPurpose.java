package org.roundtable.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.springframework.web.method.HandlerMethod;

/**
 * What personal data is read for; a controller method takes it as the {@link #ATTRIBUTE} of the
 * request.
 *
 * @param name null where none is asked for or none was given that can be used
 * @param objection why the request can't run with it
 */
public record ReadingPurpose(@Nullable String name, @Nullable Problem objection) {

  /** By which a caller says it, where a method has several. */
  public static final String HEADER = "Audit-Purpose";

  /** Under which a request has its name. */
  public static final String ATTRIBUTE = "org.roundtable.platform.audit.purpose";

  private static final ReadingPurpose NONE = new ReadingPurpose(null, null);

  static ReadingPurpose of(HttpServletRequest request, HandlerMethod method) {
    ReadsPersonalData reading = method.getMethodAnnotation(ReadsPersonalData.class);
    if (reading == null || reading.purposes().length == 0) {
      return NONE;
    }
    List<String> possible = List.of(reading.purposes());
    String header = request.getHeader(HEADER);
    if (possible.size() == 1) {
      return new ReadingPurpose(possible.getFirst(), null);
    }
    if (header == null || !possible.contains(header.strip())) {
      return new ReadingPurpose(
          null,
          Problem.invalid(
              HEADER,
              "Say what you read it for, one of %s. It is kept in the audit log."
                  .formatted(String.join(", ", possible))));
    }
    return new ReadingPurpose(header.strip(), null);
  }

  void offer(HttpServletRequest request) {
    if (name != null) {
      request.setAttribute(ATTRIBUTE, name);
    }
  }
}
