package org.roundtable.platform.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.roundtable.platform.start.RoundtableService;
import org.roundtable.platform.testing.TestBroker;
import org.roundtable.platform.testing.TestDatabase;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The sample service started as it is in an office, for tests that stop it and start it again. */
public final class SampleOffice implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private SampleOffice(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts the service on this database, with these settings; it listens to no facts. */
  public static SampleOffice start(String database, String... settings) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.application.name=sample",
                "--spring.kafka.listener.auto-startup=false",
                "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                "--spring.mongodb.uri=" + TestDatabase.uri(database),
                "--roundtable.data-dir=" + Files.createTempDirectory("roundtable-sample"),
                "--roundtable.office.code=IQ",
                "--roundtable.office.name=Country office Iraq",
                "--roundtable.token.jwk-set-uri=" + TestTokens.jwkSetUri(),
                "--roundtable.token.audience=roundtable"));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new SampleOffice(
        RoundtableService.of(SampleService.class, "sample").run(arguments.toArray(String[]::new)));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Calls the service as somebody of the office with these roles. */
  public RestTestClient as(String... roles) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return RestTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.of("IQ", roles))
        .build();
  }

  @Override
  public void close() {
    context.close();
  }
}
