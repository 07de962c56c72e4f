package org.roundtable.office.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.apache.kafka.connect.mirror.DefaultConfigPropertyFilter;
import org.roundtable.office.broker.Joining;
import org.roundtable.office.broker.PrivateFiles;

/** The settings of MirrorMaker 2, each that is not its default with its reason. */
final class MirrorConfig {

  /**
   * What goes up: this office's {@code shared.*} and, already prefixed, that of its members. No
   * {@code {2,8}}: Kafka takes the comma for the end of a list's entry.
   */
  private static final Pattern TOPICS = Pattern.compile("([A-Z]+\\.)*shared\\..*");

  /** A second fence; the broker's grants to the link's principal are the real one. */
  private static final Pattern NEVER =
      Pattern.compile("(.*\\.)?(local|regional)\\..*|.*-dlt|mm2.*\\.internal|__.*");

  private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

  private final Joining joining;
  private final String source;
  private final String target;
  private final String flow;
  private final Map<String, String> settings = new HashMap<>();

  private MirrorConfig(Joining joining) {
    this.joining = joining;
    this.source = joining.member() + ".";
    this.target = joining.parent() + ".";
    this.flow = joining.member() + "->" + joining.parent() + ".";
  }

  /**
   * @param own what the link's principal needs to read this office's broker
   * @param secrets a file to keep passwords in, which the settings only point to
   */
  static Map<String, String> write(Joining joining, Map<String, Object> own, Path secrets)
      throws IOException {
    var config = new MirrorConfig(joining);
    config.clusters(own, secrets);
    config.whatGoesUp();
    config.exactlyOnce();
    config.oneSmallWorker();
    config.badLines();
    return config.settings;
  }

  /** Whether a topic is carried to the parent. */
  static boolean goesUp(String topic) {
    return TOPICS.matcher(topic).matches() && !NEVER.matcher(topic).matches();
  }

  private void clusters(Map<String, Object> own, Path secrets) throws IOException {
    set("clusters", joining.member() + "," + joining.parent());
    set(flow + "enabled", true);
    // MirrorMaker stores its settings in a topic of the parent: with pointers to a private file in
    // the place of passwords, none ever leaves this machine.
    set("config.providers", "secret");
    set("config.providers.secret.class", FileConfigProvider.class.getName());
    set("config.providers.secret.param.allowed.paths", secrets);
    var hidden = new Properties();
    own.forEach((name, value) -> client(source, name, value.toString(), secrets, hidden));
    joining.client().forEach((name, value) -> client(target, name, value, secrets, hidden));
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

  private void whatGoesUp() {
    // The default is every topic, those with personal data included.
    set(flow + "topics", TOPICS.pattern());
    set(flow + "topics.exclude", NEVER.pattern());
    // The default copies this office's grants to the parent; the parent decides who reads there.
    set(flow + "sync.topic.acls.enabled", false);
    // Topics take over compaction when they are made; later changes would need Alter at the parent.
    set(flow + "sync.topic.configs.enabled", false);
    // A record may pack a little worse at the parent: the parent's own, higher limit holds.
    set(
        flow + "config.properties.exclude",
        DefaultConfigPropertyFilter.CONFIG_PROPERTIES_EXCLUDE_DEFAULT + ", max\\.message\\.bytes");
    // A new topic waits for seconds, not for the default ten minutes.
    set(flow + "refresh.topics.interval.seconds", 5);
    // No reader moves from this cluster to the parent's, so no reader's position is translated.
    set(flow + "emit.checkpoints.enabled", false);
    set(flow + "sync.group.offsets.enabled", false);
    set(flow + "emit.offset-syncs.enabled", false);
    // Heartbeats need a second worker that writes here, and tell only that a connector lives;
    // the newest fact tells the parent how fresh an office is. (Global, or that worker starts.)
    set("emit.heartbeats.enabled", false);
  }

  private void exactlyOnce() {
    set(target + "exactly.once.source.support", "enabled");
    // Without it, records of transactions that were given up would go up too.
    set(source + "consumer.isolation.level", "read_committed");
  }

  private void oneSmallWorker() {
    // Each office has one broker; the defaults of 2 and 3 could create no topic.
    set(flow + "replication.factor", 1);
    for (var topic : new String[] {"config", "offset", "status"}) {
      set(topic + ".storage.replication.factor", 1);
    }
    // The defaults, 25 and 5, are for hundreds of connectors.
    set("offset.storage.partitions", 1);
    set("status.storage.partitions", 1);
    // One worker is always its own leader, so no port is opened to find another.
    set("dedicated.mode.enable.internal.rest", false);
    // After a kill the default leaves the tasks alone for five minutes, waiting for the dead one.
    set(target + "scheduled.rebalance.max.delay.ms", 0);
    // Connectors are found by ServiceLoader instead of reading every class of the class path.
    set("plugin.discovery", "service_load");
    set(target + "plugin.discovery", "service_load");
  }

  private void badLines() {
    // A line is down for days: try seldom, but never longer apart than somebody waits for it.
    for (var cluster : new String[] {source, target}) {
      set(cluster + "reconnect.backoff.ms", 250);
      set(cluster + "reconnect.backoff.max.ms", 10_000);
      set(cluster + "retry.backoff.max.ms", 10_000);
    }
    // Facts are JSON and lines are slow: a few to one, and bigger batches of what has piled up.
    set(target + "producer.compression.type", "zstd");
    set(target + "producer.batch.size", 128 * 1024);
    set(target + "producer.linger.ms", 5);
    // Above the biggest record of any topic, or one such record would stop the link for good.
    set(target + "producer.max.request.size", MAX_REQUEST_BYTES);
    // A quarter of an hour (the broker's most) for a batch on a bad line before the parent gives up
    // its transaction; Connect
    // itself lets the producer try for ever.
    set(target + "producer.transaction.timeout.ms", 15 * 60 * 1000);
  }

  private void set(String name, Object value) {
    settings.put(name, value.toString());
  }
}
