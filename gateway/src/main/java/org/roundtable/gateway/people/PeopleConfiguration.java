package org.roundtable.gateway.people;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the set-up link is shown, unless whoever starts the gateway says otherwise. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  /** On the terminal and not in the log, which others may read. */
  @Bean
  @ConditionalOnMissingBean
  SetUpLink setUpLink() {
    return link -> System.out.println("Set up this office: " + link);
  }
}
