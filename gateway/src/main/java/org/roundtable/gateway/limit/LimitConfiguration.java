package org.roundtable.gateway.limit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/** Puts the limits into every chain of security filters there is. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

  @Bean
  Customizer<HttpSecurity> limited(Draws draws) {
    RequestLimit requests = new RequestLimit(draws);
    ProgramLimit programs = new ProgramLimit(draws);
    return http ->
        http.addFilterBefore(requests, CsrfFilter.class)
            .addFilterBefore(programs, AuthorizationFilter.class);
  }
}
