package org.roundtable.dashboard.rollup;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.platform.inbox.FactReader;
import org.roundtable.platform.testing.TestFacts;

/** The roll-up of the regional office, driven by hand. */
final class DrivenRollUp implements AutoCloseable {

  private static final Duration RHYTHM = Duration.ofMillis(250);

  private final CurrentSnapshot current = new CurrentSnapshot();
  private final List<ConsumerRecord<?, ?>> refused = new ArrayList<>();
  private final TopologyTestDriver driver;

  DrivenRollUp() {
    StreamsBuilder builder = new StreamsBuilder();
    new RollUpTopology(
            new FactReader(new OfficeCode("RAME"), null),
            (record, why) -> refused.add(record),
            new SimpleMeterRegistry(),
            current,
            RHYTHM)
        .buildOn(builder);
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "RAME-dashboard");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, directory());
    driver = new TopologyTestDriver(builder.build(), settings);
  }

  /** Hears a fact as it arrives from the office that says it. */
  void hear(Message fact, Instant at) {
    var record = TestFacts.record(fact);
    String office = fact.office().value();
    String topic = "RAME".equals(office) ? record.topic() : office + "." + record.topic();
    send(topic, record, at);
  }

  void hear(Message fact) {
    hear(fact, Facts.THEN);
  }

  void send(String topic, ProducerRecord<String, byte[]> record, Instant at) {
    driver
        .createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(record.key(), record.value(), record.headers(), at));
  }

  Snapshot snapshot() {
    driver.advanceWallClockTime(RHYTHM);
    return current.get().orElseThrow().snapshot();
  }

  List<ConsumerRecord<?, ?>> refused() {
    return refused;
  }

  CurrentSnapshot current() {
    return current;
  }

  @Override
  public void close() {
    driver.close();
  }

  private static String directory() {
    try {
      return Files.createTempDirectory("roundtable-streams").toString();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
