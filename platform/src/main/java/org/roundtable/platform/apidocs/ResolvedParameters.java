package org.roundtable.platform.apidocs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The headers and the query that stand behind a controller method's parameters. */
class ResolvedParameters implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (method.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("Idempotency-Key")
              .description("The same for each repetition of one request: it is carried out once")
              .schema(new StringSchema()));
    }
    for (MethodParameter parameter : method.getMethodParameters()) {
      if (parameter.getParameterType() == IfMatch.class) {
        operation.addParametersItem(version(!parameter.isOptional()));
      } else if (parameter.getParameterType() == Page.Request.class) {
        addPage(operation);
      }
    }
    return operation;
  }

  private static HeaderParameter version(boolean required) {
    HeaderParameter header = new HeaderParameter();
    header
        .name(HttpHeaders.IF_MATCH)
        .required(required)
        .description("The ETag of the version that was read and is changed")
        .example("\"3\"")
        .schema(new StringSchema());
    return header;
  }

  private static void addPage(Operation operation) {
    operation.addParametersItem(
        new QueryParameter()
            .name("after")
            .description("The cursor 'next' of the page before")
            .schema(new UUIDSchema()));
    IntegerSchema size = new IntegerSchema();
    size.setDefault(Page.Request.USUAL);
    size.setMinimum(BigDecimal.ONE);
    size.setMaximum(BigDecimal.valueOf(Page.Request.MOST));
    operation.addParametersItem(
        new QueryParameter().name("size").description("How many items").schema(size));
  }
}
