package org.roundtable.platform.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.roundtable.contracts.Contracts;
import org.roundtable.contracts.MessageType;

/**
 * A real Kafka broker with the topics of the office {@code IQ}, of a member {@code PK} and of its
 * parent {@code RAME}, one for all tests of a module; it ends with the JVM.
 */
public final class TestBroker {

  private static final KafkaClusterTestKit BROKER = start();

  private TestBroker() {}

  public static String bootstrapServers() {
    return BROKER.bootstrapServers();
  }

  /** Where its logs lie. */
  public static List<Path> logs() {
    return BROKER.nodes().brokerNodes().values().stream()
        .flatMap(node -> node.logDataDirectories().stream())
        .map(Path::of)
        .toList();
  }

  private static KafkaClusterTestKit start() {
    try {
      TestKitNodes nodes =
          new TestKitNodes.Builder()
              .setCombined(true)
              .setNumControllerNodes(1)
              .setNumBrokerNodes(1)
              .build();
      KafkaClusterTestKit broker =
          new KafkaClusterTestKit.Builder(nodes)
              .setConfigProp("offsets.topic.num.partitions", "1")
              .setConfigProp("offsets.topic.replication.factor", "1")
              .setConfigProp("transaction.state.log.num.partitions", "1")
              .setConfigProp("transaction.state.log.replication.factor", "1")
              .setConfigProp("transaction.state.log.min.isr", "1")
              .setConfigProp("group.initial.rebalance.delay.ms", "0")
              .build();
      broker.format();
      broker.startup();
      broker.waitForReadyBrokers();
      try (Admin admin = broker.admin()) {
        admin.createTopics(topics().map(name -> new NewTopic(name, 1, (short) 1)).toList());
      }
      return broker;
    } catch (Exception failure) {
      throw new IllegalStateException("the test broker doesn't start", failure);
    }
  }

  private static Stream<String> topics() {
    return Contracts.all().stream()
        .map(MessageType::topic)
        .flatMap(topic -> Stream.of(topic, "PK." + topic, "RAME." + topic, "RAME.HQ." + topic));
  }
}
