package org.roundtable.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks our services about themselves: their health, metrics and API description. */
@Component
public class OwnServices {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, RestClient> clients = new TreeMap<>();

  OwnServices(
      GatewayProperties gateway, RestClient.Builder builder, HttpClientSettings clientSettings) {
    HttpClientSettings settings = clientSettings.withTimeouts(gateway.connectTimeout(), PATIENCE);
    gateway
        .services()
        .forEach((name, service) -> {
          if (!service.foreign()) {
            clients.put(name, client(builder, settings, service.url()));
          }
        });
  }

  /** The services' names, in order, with a client for each. */
  public Map<String, RestClient> clients() {
    return Map.copyOf(clients);
  }

  /** Reads a text of a service that anybody may read, whatever status it comes with. */
  public static ResponseEntity<String> read(RestClient client, String path, MediaType accept) {
    return read(client.get().uri(path).accept(accept));
  }

  /**
   * Reads a text of a service for the caller whose token this is, whatever status it comes with.
   */
  public static ResponseEntity<String> read(
      RestClient client, String path, MediaType accept, String token) {
    return read(client.get().uri(path).accept(accept).headers(h -> h.setBearerAuth(token)));
  }

  private static ResponseEntity<String> read(RestClient.RequestHeadersSpec<?> request) {
    return request
        .retrieve()
        .onStatus(status -> true, (sent, response) -> {})
        .toEntity(String.class);
  }

  private static RestClient client(
      RestClient.Builder builder, HttpClientSettings settings, URI url) {
    return builder
        .clone()
        .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
        .baseUrl(url.toString())
        .build();
  }
}
