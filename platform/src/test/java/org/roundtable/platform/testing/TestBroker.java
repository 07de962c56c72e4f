package org.roundtable.platform.testing;

import java.util.stream.Stream;
import org.roundtable.contracts.Contracts;
import org.roundtable.contracts.MessageType;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real Kafka broker with the office's topics, one for all tests of a module. */
public final class TestBroker {

  private static final EmbeddedKafkaKraftBroker BROKER = start();

  private TestBroker() {}

  public static String bootstrapServers() {
    return BROKER.getBrokersAsString();
  }

  private static EmbeddedKafkaKraftBroker start() {
    String[] topics =
        Stream.concat(
                Contracts.all().stream().map(MessageType::topic),
                Contracts.all().stream().map(type -> "IQ." + type.topic()))
            .toArray(String[]::new);
    EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1, topics);
    broker.brokerProperty("offsets.topic.num.partitions", "1");
    broker.brokerProperty("transaction.state.log.num.partitions", "1");
    broker.brokerProperty("transaction.state.log.replication.factor", "1");
    broker.brokerProperty("transaction.state.log.min.isr", "1");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    return broker;
  }
}
