package org.roundtable.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.web.RequestProperties;
import org.roundtable.platform.web.Uploads;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How the gateway connects to the services, and when it stops trying. */
@Configuration(proxyBeanMethods = false)
class Connections {

  @Bean
  ClientHttpRequestFactory timed(GatewayProperties gateway, HttpClientSettings clients) {
    return connections(gateway, clients, gateway.readTimeout());
  }

  /**
   * Streams stay open, uploads take as long as the door lets them, and what is made of a whole plan
   * takes its time: these routes differ in nothing but the time limit.
   */
  @Bean
  ProxyExchange exchange(
      RestClient.Builder clients,
      GatewayProperties gateway,
      GatewayMvcProperties settings,
      HttpClientSettings connections,
      RequestProperties limits,
      Uploads uploads) {
    Function<@Nullable Duration, ProxyExchange> within =
        time ->
            new RestClientProxyExchange(
                clients.clone().requestFactory(connections(gateway, connections, time)).build(),
                settings);
    ProxyExchange timed = new RestClientProxyExchange(clients.clone().build(), settings);
    ProxyExchange endless = within.apply(null);
    ProxyExchange uploading = within.apply(gateway.readTimeout().plus(limits.uploadTime()));
    ProxyExchange patient = within.apply(gateway.slowTimeout());
    Predicate<PathContainer> streams = anyOf(gateway, GatewayProperties.Service::streams);
    Predicate<PathContainer> slow = anyOf(gateway, GatewayProperties.Service::slow);
    return request -> {
      PathContainer path = request.getServerRequest().requestPath().pathWithinApplication();
      if (streams.test(path)) {
        return endless.exchange(request);
      }
      if (slow.test(path)) {
        return patient.exchange(request);
      }
      return (uploads.limit(path).isPresent() ? uploading : timed).exchange(request);
    };
  }

  private static Predicate<PathContainer> anyOf(
      GatewayProperties gateway, Function<GatewayProperties.Service, List<String>> paths) {
    List<PathPattern> patterns =
        gateway.services().values().stream()
            .flatMap(service -> paths.apply(service).stream())
            .map(PathPatternParser.defaultInstance::parse)
            .toList();
    return path -> patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }

  @Bean
  CircuitBreakerRegistry breakers(GatewayProperties gateway) {
    GatewayProperties.Breaker breaker = gateway.breaker();
    return CircuitBreakerRegistry.of(
        CircuitBreakerConfig.custom()
            .slidingWindowSize(breaker.calls())
            .minimumNumberOfCalls(breaker.calls())
            .failureRateThreshold(breaker.failures())
            .waitDurationInOpenState(breaker.pause())
            .permittedNumberOfCallsInHalfOpenState(1)
            .build());
  }

  @Bean
  MeterBinder breakerMetrics(CircuitBreakerRegistry breakers) {
    return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
  }

  private static ClientHttpRequestFactory connections(
      GatewayProperties gateway, HttpClientSettings clients, @Nullable Duration readTimeout) {
    // Boot's own settings say whom to trust, where services speak TLS.
    HttpClientSettings settings =
        clients
            .withRedirects(HttpRedirects.DONT_FOLLOW)
            .withConnectTimeout(gateway.connectTimeout());
    return ClientHttpRequestFactoryBuilder.jdk()
        // Else each first request asks the service to upgrade to HTTP/2, which Tomcat refuses.
        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
        .build(readTimeout == null ? settings : settings.withReadTimeout(readTimeout));
  }
}
