package org.roundtable.bench.startup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.roundtable.office.broker.BrokerSettings;
import org.roundtable.office.broker.EmbeddedBroker;

/** The office's broker in a process of its own; the arguments are its folder, port and password. */
final class BrokerMain {

  private BrokerMain() {}

  public static void main(String[] args) {
    BrokerSettings settings =
        new BrokerSettings(
            Path.of(args[0]), "IQ", Integer.parseInt(args[1]), Optional.empty(), args[2]);
    EmbeddedBroker.start(settings, System.err::println).ready(Duration.ofMinutes(2));
    System.out.println("ready");
  }
}
