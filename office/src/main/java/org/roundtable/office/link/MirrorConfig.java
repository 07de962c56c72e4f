package org.roundtable.office.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.apache.kafka.connect.mirror.DefaultConfigPropertyFilter;
import org.apache.kafka.connect.mirror.SourceAndTarget;
import org.roundtable.office.broker.Joining;
import org.roundtable.office.broker.PrivateFiles;

/** The settings of MirrorMaker 2, each that is not its default with its reason. */
final class MirrorConfig {

  /** What a flow carries. No {@code {2,8}}: Kafka takes the comma for the end of a list's entry. */
  private enum Direction {
    /** This office's {@code shared.*} and, already prefixed, that of its members. */
    UP("shared", "regional"),
    /** The parent's {@code regional.*} and, already prefixed, what its own parent sent it. */
    DOWN("regional", "shared");

    private final Pattern topics;

    /** A second fence; the brokers' grants to the link's principals are the real one. */
    private final Pattern never;

    Direction(String reach, String other) {
      topics = Pattern.compile("([A-Z]+\\.)*" + reach + "\\..*");
      never = Pattern.compile("(.*\\.)?(local|" + other + ")\\..*|.*-dlt|mm2.*\\.internal|__.*");
    }
  }

  private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

  private final Joining joining;
  private final String own;
  private final String parent;
  private final Map<String, String> settings = new HashMap<>();

  private MirrorConfig(Joining joining) {
    this.joining = joining;
    this.own = joining.member() + ".";
    this.parent = joining.parent() + ".";
  }

  /**
   * @param client what the link's principal needs to connect to this office's broker
   * @param secrets a file to keep passwords in, which the settings only point to
   */
  static Map<String, String> write(Joining joining, Map<String, Object> client, Path secrets)
      throws IOException {
    var config = new MirrorConfig(joining);
    config.clusters(client, secrets);
    config.flow(joining.member() + "->" + joining.parent() + ".", Direction.UP);
    config.flow(joining.parent() + "->" + joining.member() + ".", Direction.DOWN);
    config.exactlyOnce();
    config.smallWorkers();
    config.badLines();
    return config.settings;
  }

  /** What runs by these settings: the way up, and the way down. */
  static List<SourceAndTarget> flows(Joining joining) {
    return List.of(
        new SourceAndTarget(joining.member(), joining.parent()),
        new SourceAndTarget(joining.parent(), joining.member()));
  }

  /** Whether a topic is carried to the parent. */
  static boolean goesUp(String topic) {
    return Direction.UP.topics.matcher(topic).matches()
        && !Direction.UP.never.matcher(topic).matches();
  }

  private void clusters(Map<String, Object> client, Path secrets) throws IOException {
    set("clusters", joining.member() + "," + joining.parent());
    // MirrorMaker stores its settings in a topic of the parent: with pointers to a private file in
    // the place of passwords, none ever leaves this machine.
    set("config.providers", "secret");
    set("config.providers.secret.class", FileConfigProvider.class.getName());
    set("config.providers.secret.param.allowed.paths", secrets);
    var hidden = new Properties();
    client.forEach((name, value) -> client(own, name, value.toString(), secrets, hidden));
    joining.client().forEach((name, value) -> client(parent, name, value, secrets, hidden));
    PrivateFiles.write(secrets, hidden, "Secrets of the link to " + joining.parent());
  }

  private void client(String cluster, String name, String value, Path secrets, Properties hidden) {
    if (name.equals("sasl.jaas.config") || name.equals("ssl.truststore.certificates")) {
      hidden.setProperty(cluster + name, value);
      set(cluster + name, "${secret:" + secrets + ":" + cluster + name + "}");
    } else {
      set(cluster + name, value);
    }
  }

  private void flow(String flow, Direction direction) {
    set(flow + "enabled", true);
    // The default is every topic, those with personal data included. No topic goes both ways, and
    // MirrorMaker itself brings none to where it has been: nothing goes round in circles.
    set(flow + "topics", direction.topics.pattern());
    set(flow + "topics.exclude", direction.never.pattern());
    // The default copies the source's grants to the target, which decides itself who reads there.
    set(flow + "sync.topic.acls.enabled", false);
    // Topics take over compaction when they are made; later changes would need Alter.
    set(flow + "sync.topic.configs.enabled", false);
    // A record may pack a little worse at the target, whose own, higher limit holds.
    set(
        flow + "config.properties.exclude",
        DefaultConfigPropertyFilter.CONFIG_PROPERTIES_EXCLUDE_DEFAULT + ", max\\.message\\.bytes");
    // A new topic waits for seconds, not for the default ten minutes.
    set(flow + "refresh.topics.interval.seconds", 5);
    // No reader moves from one cluster to the other, so no reader's position is translated.
    set(flow + "emit.checkpoints.enabled", false);
    set(flow + "sync.group.offsets.enabled", false);
    set(flow + "emit.offset-syncs.enabled", false);
    // Heartbeats tell only that a connector lives; the newest fact tells how fresh an office is.
    set("emit.heartbeats.enabled", false);
  }

  private void exactlyOnce() {
    for (var cluster : new String[] {own, parent}) {
      set(cluster + "exactly.once.source.support", "enabled");
      // Without it, records of transactions that were given up would be carried too.
      set(cluster + "consumer.isolation.level", "read_committed");
    }
  }

  private void smallWorkers() {
    // Each office has one broker; the defaults of 2 and 3 could create no topic.
    for (var flow : flows(joining)) {
      set(flow + ".replication.factor", 1);
    }
    for (var topic : new String[] {"config", "offset", "status"}) {
      set(topic + ".storage.replication.factor", 1);
    }
    // The defaults, 25 and 5, are for hundreds of connectors.
    set("offset.storage.partitions", 1);
    set("status.storage.partitions", 1);
    // One worker a target is always its own leader, so no port is opened to find another.
    set("dedicated.mode.enable.internal.rest", false);
    // Connectors are found by ServiceLoader instead of reading every class of the class path.
    set("plugin.discovery", "service_load");
    for (var target : new String[] {own, parent}) {
      // After a kill the default leaves the tasks alone for five minutes, waiting for the dead one.
      set(target + "scheduled.rebalance.max.delay.ms", 0);
      set(target + "plugin.discovery", "service_load");
    }
  }

  private void badLines() {
    // A line is down for days: try seldom, but never longer apart than somebody waits for it.
    for (var cluster : new String[] {own, parent}) {
      set(cluster + "reconnect.backoff.ms", 250);
      set(cluster + "reconnect.backoff.max.ms", 10_000);
      set(cluster + "retry.backoff.max.ms", 10_000);
      // Facts are JSON and lines are slow: a few to one, and bigger batches of what has piled up.
      set(cluster + "producer.compression.type", "zstd");
      set(cluster + "producer.batch.size", 128 * 1024);
      set(cluster + "producer.linger.ms", 5);
      // Above the biggest record of any topic, or one such record would stop the link for good.
      set(cluster + "producer.max.request.size", MAX_REQUEST_BYTES);
    }
    // A quarter of an hour (the broker's most) for a batch on a bad line before the parent gives up
    // its transaction; Connect itself lets the producer try for ever.
    set(parent + "producer.transaction.timeout.ms", 15 * 60 * 1000);
  }

  private void set(String name, Object value) {
    settings.put(name, value.toString());
  }
}
