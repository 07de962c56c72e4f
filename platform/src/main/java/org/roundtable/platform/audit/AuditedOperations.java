package org.roundtable.platform.audit;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Tells in the API's description that a reason can be given. */
class AuditedOperations implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (method.hasMethodAnnotation(GetMapping.class)
        && !method.hasMethodAnnotation(Audited.class)) {
      return operation;
    }
    ReadsPersonalData reading = method.getMethodAnnotation(ReadsPersonalData.class);
    if (reading != null && reading.purposes().length > 1) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(ReadingPurpose.HEADER)
              .required(true)
              .description("What you read it for, for the audit log")
              .schema(new StringSchema()._enum(List.of(reading.purposes()))));
    }
    return operation.addParametersItem(
        new HeaderParameter()
            .name(Reason.HEADER)
            .required(method.hasMethodAnnotation(AsksReason.class))
            .description("Why you do this, for the audit log: percent-encoded UTF-8")
            .schema(new StringSchema().maxLength(Reason.MOST)));
  }
}
