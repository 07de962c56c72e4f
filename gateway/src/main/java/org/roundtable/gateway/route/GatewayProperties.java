package org.roundtable.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What stands behind the front door.
 *
 * @param services by name; the name is what people read when the service doesn't answer
 * @param connectTimeout how long a service may take to accept a connection
 * @param readTimeout how long a service may take to answer; streams have no such limit
 * @param slowTimeout how long it may take on the paths that it calls slow
 */
@Validated
@ConfigurationProperties("roundtable.gateway")
public record GatewayProperties(
    @NotEmpty Map<String, @Valid Service> services,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("30s") Duration readTimeout,
    @DefaultValue("5m") Duration slowTimeout,
    @DefaultValue Breaker breaker) {

  /**
   * A service.
   *
   * @param url where it listens, for example {@code http://localhost:8081}
   * @param paths the patterns of the paths that it answers, for example {@code /api/events/**}
   * @param streams those of its paths that keep the answer open
   * @param slow those of its paths whose answers are made of as much as a plan holds
   * @param foreign whether it is a web application of others, which has no health, metrics and API
   *     description as our services do
   */
  public record Service(
      @NotNull URI url,
      @NotEmpty List<String> paths,
      @DefaultValue List<String> streams,
      @DefaultValue List<String> slow,
      @DefaultValue("false") boolean foreign) {}

  /**
   * When a service that doesn't answer is left alone.
   *
   * @param calls over how many last calls failures are counted
   * @param failures how many per cent of them must have failed
   * @param pause how long the service is left alone before it is tried again
   */
  public record Breaker(
      @DefaultValue("10") int calls,
      @DefaultValue("50") int failures,
      @DefaultValue("5s") Duration pause) {}
}
