package org.roundtable.office.broker;

import java.util.Map;
import org.roundtable.contracts.MessageType;
import org.roundtable.platform.topic.TopicSettings;

/**
 * A topic an office keeps, with one partition: its records have one order.
 *
 * @param name {@code local.*} stays in the office, {@code shared.*} goes up to the parent
 * @param settings what Kafka is told of it: how long it keeps what
 */
public record OfficeTopic(String name, Map<String, String> settings) {

  /** Holds a contract's messages as long as the contract says. */
  public static OfficeTopic of(MessageType<?> type) {
    return new OfficeTopic(type.topic(), TopicSettings.of(type));
  }

  /** Holds whole states by key: the newest of each key is kept for good. */
  public static OfficeTopic facts(String name) {
    return new OfficeTopic(name, TopicSettings.facts());
  }

  /** Holds what a service could not handle: kept a year for somebody to look at, then dropped. */
  public static OfficeTopic deadLetters(String name) {
    return new OfficeTopic(name, TopicSettings.deadLetters());
  }
}
