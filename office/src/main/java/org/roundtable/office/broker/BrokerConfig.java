package org.roundtable.office.broker;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Properties;

/** The settings of the office's one broker, each with its reason. */
final class BrokerConfig {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  /** The biggest batch any topic takes; above {@link TopicSettings#MAX_RECORD_BYTES} on purpose. */
  private static final int MAX_BATCH_BYTES = 8 * 1024 * 1024;

  private static final String OWN = "OFFICE";
  private static final String MEMBERS = "MEMBERS";
  private static final String SCRAM = "SCRAM-SHA-512";

  private final Properties settings = new Properties();

  private BrokerConfig() {}

  static Properties of(
      BrokerSettings broker, BrokerFolder folder, BrokerFolder.Ports ports, Certificates tls) {
    var config = new BrokerConfig();
    config.oneNode(folder, ports);
    config.listeners(broker, ports, tls);
    config.access();
    config.durability();
    config.smallOffice();
    return config.settings;
  }

  private void oneNode(BrokerFolder folder, BrokerFolder.Ports ports) {
    set("node.id", NODE);
    set("process.roles", "broker,controller");
    // A fixed voter, not a stored one, so that the controller's port may change with each start.
    set("controller.quorum.voters", NODE + "@127.0.0.1:" + ports.controller());
    set("log.dirs", folder.storage());
    for (var topic :
        new String[] {
          "offsets.topic", "transaction.state.log", "share.coordinator.state.topic", "default"
        }) {
      set(topic + ".replication.factor", 1);
    }
    set("transaction.state.log.min.isr", 1);
    set("share.coordinator.state.topic.min.isr", 1);
    set("min.insync.replicas", 1);
  }

  private void listeners(BrokerSettings broker, BrokerFolder.Ports ports, Certificates tls) {
    var listeners = new ArrayList<String>();
    var advertised = new ArrayList<String>();
    var protocols = new ArrayList<String>();

    listeners.add(OWN + "://127.0.0.1:" + ports.own());
    advertised.add(OWN + "://127.0.0.1:" + ports.own());
    protocols.add(OWN + ":SASL_PLAINTEXT");
    // Other accounts of the machine reach the loopback too, so it asks for the password as well.
    scram(OWN, broker.owner());

    listeners.add(CONTROLLER + "://127.0.0.1:" + ports.controller());
    protocols.add(CONTROLLER + ":SASL_PLAINTEXT");
    // A controller can't check SCRAM before it has read its log: a secret of this process instead.
    var secret = Credentials.random(BrokerSettings.OWNER);
    sasl(
        CONTROLLER,
        "PLAIN",
        secret.jaas(
            "org.apache.kafka.common.security.plain.PlainLoginModule",
            " user_%s=\"%s\"".formatted(secret.user(), secret.password())));

    broker
        .members()
        .ifPresent(members -> {
          listeners.add(MEMBERS + "://0.0.0.0:" + ports.members());
          advertised.add(MEMBERS + "://" + members.host() + ":" + ports.members());
          protocols.add(MEMBERS + ":SASL_SSL");
          scram(MEMBERS, broker.owner());
          tls(tls);
        });

    set("listeners", String.join(",", listeners));
    set("advertised.listeners", String.join(",", advertised));
    set("listener.security.protocol.map", String.join(",", protocols));
    set("inter.broker.listener.name", OWN);
    set("sasl.mechanism.inter.broker.protocol", SCRAM);
    set("controller.listener.names", CONTROLLER);
    set("sasl.mechanism.controller.protocol", "PLAIN");
  }

  private void scram(String listener, Credentials owner) {
    sasl(listener, SCRAM, owner.jaas());
    set(name(listener) + "sasl.enabled.mechanisms", "SCRAM-SHA-256," + SCRAM);
    set(name(listener) + "scram-sha-256.sasl.jaas.config", owner.jaas());
  }

  private void sasl(String listener, String mechanism, String jaas) {
    set(name(listener) + "sasl.enabled.mechanisms", mechanism);
    set(name(listener) + mechanism.toLowerCase(Locale.ROOT) + ".sasl.jaas.config", jaas);
  }

  private void tls(Certificates tls) {
    set(name(MEMBERS) + "ssl.keystore.type", "PEM");
    set(name(MEMBERS) + "ssl.keystore.location", tls.serverKeyStore());
    set(name(MEMBERS) + "ssl.enabled.protocols", "TLSv1.3");
    // An open connection outlives its user: a removed member's is cut within the hour.
    set(name(MEMBERS) + "connections.max.reauth.ms", 3_600_000);
  }

  private void access() {
    set("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    set("super.users", "User:" + BrokerSettings.OWNER);
    set("allow.everyone.if.no.acl.found", false);
    // A misspelt topic is an error, and a member can't fill the disk with topics by asking.
    set("auto.create.topics.enable", false);
  }

  private void durability() {
    // Kafka leaves the disk to the operating system because replicas survive a power cut. There is
    // one broker here and power cuts are ordinary, so nothing is acknowledged before it is synced.
    set("log.flush.interval.messages", 1);
    // Mirrored records may pack worse than where they came from and must not be refused for it.
    set("message.max.bytes", MAX_BATCH_BYTES);
    set("replica.fetch.max.bytes", MAX_BATCH_BYTES);
  }

  /** Kafka's defaults are for a machine of its own with many disks and thousands of clients. */
  private void smallOffice() {
    set("num.network.threads", 1);
    set("num.io.threads", 2);
    set("background.threads", 2);
    set("num.recovery.threads.per.data.dir", 1);
    set("offsets.topic.num.partitions", 4);
    set("offsets.topic.segment.bytes", 4 * 1024 * 1024);
    set("transaction.state.log.num.partitions", 4);
    set("transaction.state.log.segment.bytes", 4 * 1024 * 1024);
    set("share.coordinator.state.topic.num.partitions", 1);
    set("group.coordinator.threads", 1);
    set("share.coordinator.threads", 1);
    // The cleaner's map of keys: 128 MB by default, of which an office's topics need a corner.
    set("log.cleaner.dedupe.buffer.size", 8 * 1024 * 1024);
    set("log.cleaner.io.buffer.size", 256 * 1024);
    set("log.index.size.max.bytes", 1024 * 1024);
    // Consumers start one at a time here; nobody gains from waiting for the others.
    set("group.initial.rebalance.delay.ms", 0);
  }

  private static String name(String listener) {
    return "listener.name." + listener.toLowerCase(Locale.ROOT) + ".";
  }

  private void set(String name, Object value) {
    settings.setProperty(name, value.toString());
  }
}
