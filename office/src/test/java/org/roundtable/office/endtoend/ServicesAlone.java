package org.roundtable.office.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.roundtable.mongo.EmbeddedMongo;
import org.roundtable.office.Accounts.Account;
import org.roundtable.office.broker.Brokers;
import org.roundtable.office.broker.EmbeddedBroker;
import org.roundtable.office.demo.ApiClient;
import org.roundtable.office.demo.Visit;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The office IQ as six processes over a broker without topics and an empty database. */
final class ServicesAlone implements AutoCloseable {

  private static final List<String> SERVICES =
      List.of("workplan", "events", "participants", "notification", "dashboard");
  private static final Account OFFICER = Region.OFFICER;

  private final EmbeddedBroker broker;
  private final EmbeddedMongo mongo;
  private final Map<String, ServiceProcess> processes = new TreeMap<>();
  private final Map<String, Integer> ports = new TreeMap<>();
  private final Path folder;
  private final int gatewayPort = FreePort.next();

  ServicesAlone(Path folder) {
    this.folder = folder;
    broker = Brokers.start(Brokers.country(folder.resolve("kafka"), "IQ"));
    mongo = EmbeddedMongo.open(folder.resolve("mongo"));
    Map<String, Object> gateway = new HashMap<>(common(gatewayPort));
    gateway.putAll(officer());
    gateway.put("spring.mongodb.uri", mongo.connectionString() + "/gateway");
    gateway.put("roundtable.gateway.second-factor", "optional");
    for (String name : SERVICES) {
      int port = FreePort.next();
      ports.put(name, port);
      gateway.put("roundtable.gateway.services." + name + ".url", "http://localhost:" + port);
      Map<String, Object> service = new HashMap<>(common(port));
      service.putAll(engines(name));
      processes.put(name, ServiceProcess.start(name + "-service", service, folder));
    }
    processes.put("gateway", ServiceProcess.start("gateway", gateway, folder));
  }

  private Map<String, Object> common(int port) {
    return Map.of(
        "roundtable.office.code", "IQ", "roundtable.office.country", "IQ", "server.port", port);
  }

  private Map<String, Object> engines(String service) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("roundtable.token.jwk-set-uri", gatewayUrl() + "/oauth2/jwks");
    settings.put("spring.mongodb.uri", mongo.connectionString() + "/" + service);
    Map<String, Object> client = new HashMap<>(broker.client());
    settings.put("spring.kafka.bootstrap-servers", client.remove("bootstrap.servers"));
    client.forEach((name, value) -> settings.put("spring.kafka.properties." + name, value));
    return settings;
  }

  private static Map<String, Object> officer() {
    String hash =
        PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(OFFICER.password());
    return Map.of(
        "roundtable.gateway.users[0].username", OFFICER.username(),
        "roundtable.gateway.users[0].password", hash,
        "roundtable.gateway.users[0].name", OFFICER.name(),
        "roundtable.gateway.users[0].roles", String.join(",", OFFICER.roles()));
  }

  /** The processes by their services' names. */
  Map<String, ServiceProcess> processes() {
    return processes;
  }

  String gatewayUrl() {
    return "http://localhost:" + gatewayPort;
  }

  /** A service's own address, past the gateway. */
  String serviceUrl(String service) {
    return "http://localhost:" + ports.get(service);
  }

  /** What makes tokens as its gateway does. */
  TokenForge tokens() throws IOException, ParseException {
    return new TokenForge(folder.resolve("data/keys/gateway-token.json"), "IQ");
  }

  /** The officer's browser at the gateway. */
  Visit visit() {
    return new Visit(gatewayUrl(), OFFICER.username(), OFFICER.password());
  }

  /** The officer at the gateway. */
  ApiClient api() {
    return new ApiClient(gatewayUrl(), OFFICER.username(), OFFICER.password());
  }

  Admin broker() {
    return Admin.create(broker.client());
  }

  @Override
  public void close() {
    processes.values().forEach(ServiceProcess::close);
    mongo.close();
    broker.close();
  }
}
