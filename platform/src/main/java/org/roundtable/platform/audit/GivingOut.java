package org.roundtable.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.web.Page;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Writes whose data an answer holds before the answer is sent, unless its address says so already.
 */
@RestControllerAdvice
class GivingOut implements ResponseBodyAdvice<Object> {

  private static final int MOST = 10_000;

  private final AuditTrail trail;

  GivingOut(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public boolean supports(
      MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
    return answer.hasMethodAnnotation(ReadsPersonalData.class);
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter answer,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
    List<UUID> unnamed =
        people(body)
            .filter(person -> !servlet.getRequestURI().contains(person.toString()))
            .toList();
    // An entry is a document, which a database bounds.
    for (int from = 0; from < unnamed.size(); from += MOST) {
      trail.givesOut(servlet, unnamed.subList(from, Math.min(from + MOST, unnamed.size())));
    }
    return body;
  }

  private static Stream<UUID> people(@Nullable Object body) {
    return switch (body) {
      case null -> Stream.empty();
      case PersonalAnswers several -> several.people().stream();
      case PersonalAnswer person -> Stream.of(person.id());
      case Page<?> page -> page.items().stream().flatMap(GivingOut::people);
      case Collection<?> several -> several.stream().flatMap(GivingOut::people);
      default ->
          throw new IllegalStateException(body.getClass() + " doesn't say whose data it holds");
    };
  }
}
