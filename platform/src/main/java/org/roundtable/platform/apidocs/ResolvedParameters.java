package org.roundtable.platform.apidocs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.FileSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.math.BigDecimal;
import org.roundtable.platform.files.FileForm;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The headers, the query and the form that stand behind a controller method's parameters. */
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
      } else if (parameter.getParameterType() == FileForm.class) {
        operation.setRequestBody(form());
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

  private static RequestBody form() {
    Schema<?> parts = new ObjectSchema();
    parts.addProperty(FileForm.PART, new FileSchema());
    parts.addRequiredItem(FileForm.PART);
    return new RequestBody()
        .required(true)
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE,
                    new MediaType().schema(parts)));
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
