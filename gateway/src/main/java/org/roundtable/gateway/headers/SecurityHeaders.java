package org.roundtable.gateway.headers;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Puts the security headers on every answer, from the first filter on. */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

  private static final RequestMatcher API_READER = PathPatternRequestMatcher.pathPattern("/docs");

  @Bean
  FilterRegistrationBean<HeaderWriterFilter> headers(HeadersProperties properties) {
    FilterRegistrationBean<HeaderWriterFilter> registration =
        new FilterRegistrationBean<>(new HeaderWriterFilter(writers(properties)));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static List<HeaderWriter> writers(HeadersProperties properties) {
    return List.of(
        contentPolicy(API_READER, properties.apiReaderPolicy()),
        contentPolicy(new NegatedRequestMatcher(API_READER), properties.contentSecurityPolicy()),
        new StaticHeadersWriter("Permissions-Policy", properties.permissionsPolicy()),
        new XContentTypeOptionsHeaderWriter(),
        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
        new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
        openerPolicy(),
        resourcePolicy(),
        // Only where something else said how long an answer may be kept is it kept at all.
        new CacheControlHeadersWriter(),
        // Only on answers by HTTPS.
        new HstsHeaderWriter(properties.httpsFor().toSeconds(), properties.httpsForSubdomains()));
  }

  private static HeaderWriter contentPolicy(RequestMatcher pages, String policy) {
    return new DelegatingRequestMatcherHeaderWriter(
        pages, new StaticHeadersWriter("Content-Security-Policy", policy));
  }

  private static HeaderWriter openerPolicy() {
    CrossOriginOpenerPolicyHeaderWriter writer = new CrossOriginOpenerPolicyHeaderWriter();
    writer.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
    return writer;
  }

  private static HeaderWriter resourcePolicy() {
    CrossOriginResourcePolicyHeaderWriter writer = new CrossOriginResourcePolicyHeaderWriter();
    writer.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
    return writer;
  }
}
