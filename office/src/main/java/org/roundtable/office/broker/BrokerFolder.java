package org.roundtable.office.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** The folder of one office's broker: whose it is, the ports it keeps, and Kafka's own storage. */
record BrokerFolder(Path root) {

  private static final String OFFICE = "office";
  private static final String OWN_PORT = "port";
  private static final String MEMBER_HOST = "members.host";
  private static final String MEMBER_PORT = "members.port";
  private static final String ALL_ADDRESSES = "0.0.0.0";

  Path storage() {
    return root.resolve("kafka");
  }

  Path certificates() {
    return root.resolve("certificates");
  }

  private Path markFile() {
    return root.resolve("broker.properties");
  }

  /**
   * Whose broker this is and where it was last reached.
   *
   * @throws IOException if the folder has no readable mark
   */
  Mark mark() throws IOException {
    var mark = PrivateFiles.read(markFile());
    var host = Optional.ofNullable(mark.getProperty(MEMBER_HOST));
    return new Mark(
        mark.getProperty(OFFICE, ""),
        Integer.parseInt(mark.getProperty(OWN_PORT, "0")),
        host.map(
            name -> new Mark.Members(name, Integer.parseInt(mark.getProperty(MEMBER_PORT, "0")))));
  }

  /** What is noted of a broker for whoever administers it from another process. */
  record Mark(String office, int port, Optional<Members> members) {

    /** Where members connect. */
    record Members(String host, int port) {}
  }

  /** Keeps the folder to this broker until the lock is closed. */
  FolderLock lock() {
    try {
      PrivateFiles.createFolder(root);
      return FolderLock.take(root);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Marks the folder as the office's, formats it at the first start, and settles the ports. */
  Ports open(BrokerSettings settings) {
    try {
      var mark = Files.exists(markFile()) ? PrivateFiles.read(markFile()) : new Properties();
      requireOwn(settings.office(), mark);
      var ports = ports(settings, mark);
      mark.setProperty(OFFICE, settings.office());
      mark.setProperty(OWN_PORT, Integer.toString(ports.own()));
      if (settings.members().isPresent()) {
        mark.setProperty(MEMBER_HOST, settings.members().get().host());
        mark.setProperty(MEMBER_PORT, Integer.toString(ports.members()));
      }
      PrivateFiles.write(markFile(), mark, "Whose broker this is, and the ports it keeps");
      format(settings);
      return ports;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void requireOwn(String office, Properties mark) {
    var owner = mark.getProperty(OFFICE);
    if (owner != null && !owner.equals(office)) {
      throw new BrokerException(
          "The broker's folder %s belongs to office %s, not %s. Start %s with a folder of its own."
              .formatted(root, owner, office, office));
    }
    if (owner == null && Files.exists(storage())) {
      throw damaged(markFile().getFileName() + " is missing or names no office", null);
    }
  }

  private void format(BrokerSettings settings) {
    var meta = storage().resolve("meta.properties");
    if (Files.exists(meta)) {
      return;
    }
    if (Files.exists(storage().resolve("__cluster_metadata-0"))) {
      throw damaged("kafka/meta.properties is missing", null);
    }
    try {
      PrivateFiles.createFolder(storage());
      var scram = "[name=%s,password=%s]".formatted(BrokerSettings.OWNER, settings.password());
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
          .setNodeId(BrokerConfig.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(BrokerConfig.CONTROLLER)
          .addDirectory(storage().toString())
          .setMetadataLogDirectory(storage().toString())
          // A kill between the bootstrap records and meta.properties leaves a half-made folder.
          .setIgnoreFormatted(true)
          .setScramArguments(List.of("SCRAM-SHA-256=" + scram, "SCRAM-SHA-512=" + scram))
          .run();
    } catch (Exception e) {
      throw damaged(String.valueOf(e.getMessage()), e);
    }
  }

  private BrokerException unusable(IOException cause) {
    return new BrokerException(
        "The broker's folder %s can't be read or written (%s). Check that it is on a working disk and belongs to this account."
            .formatted(root, cause),
        cause);
  }

  BrokerException damaged(String what, @Nullable Throwable cause) {
    var message =
        "The broker's folder %s is damaged: %s. Restore it from a backup, or move it away to start with an empty one."
            .formatted(root, what);
    return cause == null ? new BrokerException(message) : new BrokerException(message, cause);
  }

  private Ports ports(BrokerSettings settings, Properties mark) throws IOException {
    var listens = settings.members();
    // Each is held until all are chosen, or the system may hand out the same one twice.
    try (var members =
            listens.isEmpty()
                ? null
                : settle(ALL_ADDRESSES, listens.get().port(), mark.getProperty(MEMBER_PORT));
        var own = settle("127.0.0.1", settings.port(), mark.getProperty(OWN_PORT));
        var controller = bind("127.0.0.1", 0)) {
      return new Ports(
          own.getLocalPort(),
          members == null ? 0 : members.getLocalPort(),
          controller.getLocalPort());
    }
  }

  /** A fixed port must be free; a chosen one is kept, so that members need not be told another. */
  private static ServerSocket settle(String address, int wanted, @Nullable String kept)
      throws IOException {
    var port = wanted != 0 ? wanted : kept == null ? 0 : Integer.parseInt(kept);
    try {
      return bind(address, port);
    } catch (IOException e) {
      if (wanted == 0 && !address.equals(ALL_ADDRESSES)) {
        return bind(address, 0);
      }
      throw new BrokerException(
          "Port %d is in use, or this account may not open it. Stop the program that holds it (is this office already running?) or set another port."
              .formatted(port),
          e);
    }
  }

  private static ServerSocket bind(String address, int port) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return socket;
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }

  /**
   * @param own the loopback port of the office's services
   * @param members the port of member offices; 0 without any
   * @param controller the loopback port of the KRaft controller, another one at each start
   */
  record Ports(int own, int members, int controller) {}
}
