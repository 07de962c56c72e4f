package org.roundtable.dashboard.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.roundtable.contracts.Topics;
import org.roundtable.platform.inbox.FactReader;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/** How facts flow to the figures. */
class RollUpTopology {

  private static final Pattern TOPICS =
      Pattern.compile(
          Topics.HERE_AND_FROM_MEMBERS
              + "(%s)"
                  .formatted(
                      String.join(
                          "|",
                          Topics.WORKPLANS,
                          Topics.ACTIVITIES,
                          Topics.INPUTS,
                          Topics.EVENTS,
                          Topics.ATTENDANCE,
                          Topics.REACH)));

  private final FactReader reader;
  private final ConsumerRecordRecoverer deadLetters;
  private final MeterRegistry meters;
  private final CurrentSnapshot current;
  private final Duration rhythm;

  RollUpTopology(
      FactReader reader,
      ConsumerRecordRecoverer deadLetters,
      MeterRegistry meters,
      CurrentSnapshot current,
      Duration rhythm) {
    this.reader = reader;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.current = current;
    this.rhythm = rhythm;
  }

  void buildOn(StreamsBuilder builder) {
    RollUpStores.all().forEach(builder::addStateStore);
    builder.stream(TOPICS, Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .process(() -> new Intake(reader, deadLetters, meters), Named.as("intake"))
        // One partition: what is shown is one state, and members may partition as they like.
        .repartition(
            Repartitioned.with(Serdes.String(), RollUpStores.json(Heard.class))
                .withName("facts")
                .withNumberOfPartitions(1))
        .process(
            () -> new RollUp(current, rhythm),
            Named.as("roll-up"),
            RollUpStores.FACTS,
            RollUpStores.COUNTRIES,
            RollUpStores.OFFICES,
            RollUpStores.EVENTS);
  }
}
