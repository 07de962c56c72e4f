package org.roundtable.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
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
   * Streams stay open, and uploads take as long as the door lets them: these routes differ in
   * nothing but the time limit.
   */
  @Bean
  ProxyExchange exchange(
      RestClient.Builder clients,
      GatewayProperties gateway,
      GatewayMvcProperties settings,
      HttpClientSettings connections,
      RequestProperties limits,
      Uploads uploads) {
    ProxyExchange timed = new RestClientProxyExchange(clients.clone().build(), settings);
    ProxyExchange endless =
        new RestClientProxyExchange(
            clients.clone().requestFactory(connections(gateway, connections, null)).build(),
            settings);
    Duration uploadTime = gateway.readTimeout().plus(limits.uploadTime());
    ProxyExchange patient =
        new RestClientProxyExchange(
            clients.clone().requestFactory(connections(gateway, connections, uploadTime)).build(),
            settings);
    List<PathPattern> streams =
        gateway.services().values().stream()
            .flatMap(service -> service.streams().stream())
            .map(PathPatternParser.defaultInstance::parse)
            .toList();
    return request -> {
      PathContainer path = request.getServerRequest().requestPath().pathWithinApplication();
      boolean stream = streams.stream().anyMatch(pattern -> pattern.matches(path));
      if (stream) {
        return endless.exchange(request);
      }
      boolean upload = uploads.include(request.getServerRequest().method().name(), path);
      return (upload ? patient : timed).exchange(request);
    };
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
