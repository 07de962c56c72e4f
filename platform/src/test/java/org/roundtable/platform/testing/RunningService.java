package org.roundtable.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * A running service of the office {@code IQ}, a member of {@code RAME}, over a real broker.
 *
 * <p>A subclass says which service by {@code @SpringBootTest}, with {@code
 * spring.config.name=roundtable,<name>}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

  @LocalServerPort private int port;

  /** Calls the service without a token. */
  protected RestTestClient anonymous;

  @DynamicPropertySource
  static void office(DynamicPropertyRegistry properties) throws IOException {
    String data = Files.createTempDirectory("roundtable-test").toString();
    properties.add("roundtable.data-dir", () -> data);
    properties.add("roundtable.office.code", () -> "IQ");
    properties.add("roundtable.office.name", () -> "Country office Iraq");
    properties.add("roundtable.office.country", () -> "IQ");
    properties.add("roundtable.office.parent", () -> "RAME");
    properties.add("roundtable.token.jwk-set-uri", TestTokens::jwkSetUri);
    properties.add("roundtable.token.audience", () -> "roundtable");
    properties.add("spring.kafka.bootstrap-servers", TestBroker::bootstrapServers);
    properties.add("logging.structured.format.console", () -> "");
  }

  @BeforeEach
  void connect() {
    anonymous = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  /** Calls the service as somebody of the office {@code IQ} with these roles. */
  protected RestTestClient as(String... roles) {
    return anonymous
        .mutate()
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.of("IQ", roles))
        .build();
  }
}
