package org.roundtable.bench.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtable.office.broker.BrokerSettings;
import org.roundtable.office.broker.Credentials;

/** The ways to start an office that are compared, each with an empty data folder. */
final class Starts {

  private static final List<String> SERVICES =
      List.of("workplan", "events", "participants", "notification", "dashboard");

  /** As the script starts an office, but for the heap: what the biggest of them needs. */
  private static final List<String> FLAGS =
      List.of(
          "-Xss512k",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Xlog:aot*=off,cds*=off");

  private final Path root;

  /**
   * @param root the folder of the built product
   */
  Starts(Path root) {
    this.root = root;
  }

  /** {@code ./roundtable up}. */
  Cost byTheScript(Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("roundtable").toString()));
    return office(folder, command);
  }

  /** The same process, on nothing that an earlier start learned. */
  Cost withoutCache(Path folder) throws IOException, InterruptedException {
    List<String> command = java(List.of("-Xmx640m", "-Xms64m"));
    Path target = root.resolve("office/target");
    command.addAll(
        List.of(
            "-cp",
            target.resolve("office-1.0.0-SNAPSHOT.jar") + ":" + target.resolve("lib/*"),
            "org.roundtable.office.Main"));
    return office(folder, command);
  }

  private static Cost office(Path folder, List<String> command)
      throws IOException, InterruptedException {
    int port = FreePort.next();
    command.addAll(List.of("up", "--office", "IQ", "--port", Integer.toString(port)));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    try (Processes office = new Processes(folder)) {
      office.start(command, Map.of());
      return office.awaitHealthy(port);
    }
  }

  /** Broker and database first, then the five services and the gateway at once. */
  Cost alone(Path folder) throws IOException, InterruptedException {
    Credentials owner = Credentials.random(BrokerSettings.OWNER);
    int broker = FreePort.next();
    int database = FreePort.next();
    int gateway = FreePort.next();
    try (Processes processes = new Processes(folder)) {
      processes.startAndAwait(
          main(BrokerMain.class, folder.resolve("kafka"), broker, owner.password()));
      processes.startAndAwait(main(DatabaseMain.class, folder.resolve("mongo"), database));
      Map<String, String> doorway = new HashMap<>(common(gateway));
      doorway.put("spring.mongodb.uri", "mongodb://127.0.0.1:" + database + "/gateway");
      for (String name : SERVICES) {
        int port = FreePort.next();
        doorway.put("roundtable.gateway.services." + name + ".url", "http://localhost:" + port);
        Map<String, String> service = new HashMap<>(common(port));
        service.put("roundtable.token.jwk-set-uri", "http://localhost:" + gateway + "/oauth2/jwks");
        service.put("spring.mongodb.uri", "mongodb://127.0.0.1:" + database + "/" + name);
        service.putAll(kafka(broker, owner));
        processes.start(jar(name + "-service"), service);
      }
      processes.start(jar("gateway"), doorway);
      return processes.awaitHealthy(gateway);
    }
  }

  private static Map<String, String> common(int port) {
    return Map.of(
        "roundtable.office.code", "IQ",
        "roundtable.office.country", "IQ",
        "server.address", "127.0.0.1",
        "server.port", Integer.toString(port));
  }

  private static Map<String, String> kafka(int port, Credentials owner) {
    return Map.of(
        "spring.kafka.bootstrap-servers",
        "127.0.0.1:" + port,
        "spring.kafka.properties.security.protocol",
        "SASL_PLAINTEXT",
        "spring.kafka.properties.sasl.mechanism",
        "SCRAM-SHA-512",
        "spring.kafka.properties.sasl.jaas.config",
        owner.jaas());
  }

  private List<String> jar(String module) {
    List<String> command = java(List.of("-Xmx256m", "-Xms32m"));
    command.add("-jar");
    command.add(
        root.resolve(module)
            .resolve("target")
            .resolve(module + "-1.0.0-SNAPSHOT-boot.jar")
            .toString());
    return command;
  }

  private static List<String> main(Class<?> main, Object... arguments) {
    List<String> command =
        java(List.of("-Dlogback.configurationFile=quiet.xml", "-Xmx256m", "-Xms32m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  private static List<String> java(List<String> heap) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(heap);
    command.addAll(FLAGS);
    return command;
  }
}
