package org.roundtable.platform.apidocs;

import org.roundtable.platform.files.FileForm;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.protection.Sensitive;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Describes what controllers take by a resolver of ours as what callers send. */
@AutoConfiguration
public class ApiDocsAutoConfiguration {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            NewId.class, IfMatch.class, Page.Request.class, Caller.class, FileForm.class)
        .addResponseWrapperToIgnore(Sensitive.class);
  }

  @Bean
  OperationCustomizer resolvedParameters() {
    return new ResolvedParameters();
  }
}
