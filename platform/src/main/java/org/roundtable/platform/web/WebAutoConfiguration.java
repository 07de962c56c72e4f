package org.roundtable.platform.web;

import java.util.List;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.problem.ProblemAutoConfiguration;
import org.roundtable.platform.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds requests to their limits before anything else looks at them. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@EnableConfigurationProperties(RequestProperties.class)
public class WebAutoConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PageRequestResolver());
  }

  /** Parameters name a language by its tag, as everywhere else. */
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Language.class, Language::of);
  }

  @Bean
  FilterRegistrationBean<ProblemFilter> problemFilter(
      @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> answers) {
    return ordered(new ProblemFilter(answers), Ordered.HIGHEST_PRECEDENCE + 10);
  }

  @Bean
  Uploads uploads(RequestProperties request) {
    return new Uploads(request);
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
      RequestProperties request, Uploads uploads, ProblemWriter problems) {
    return ordered(
        new BodyLimitFilter(request, uploads, problems), Ordered.HIGHEST_PRECEDENCE + 20);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> givenUpBodies() {
    return tomcat -> tomcat.addEngineValves(new GivenUpBodies());
  }

  private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> ordered(
      F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
