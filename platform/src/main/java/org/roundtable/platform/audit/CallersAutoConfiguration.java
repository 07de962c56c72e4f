package org.roundtable.platform.audit;

import org.roundtable.platform.security.SecurityAutoConfiguration;
import org.roundtable.platform.security.TokenProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Knows callers by their tokens where tokens are checked. */
@AutoConfiguration(after = SecurityAutoConfiguration.class)
@ConditionalOnBean(TokenProperties.class)
public class CallersAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Callers callers() {
    return new TokenCallers();
  }
}
