package org.roundtable.contracts;

import java.util.regex.Pattern;

/**
 * How a message is named on the wire.
 *
 * <p>The Java type decides how far it may travel: only a {@link Shareable} can be put on {@code
 * shared.*}, which MirrorMaker copies to the parent office.
 *
 * @param type the CloudEvents type
 * @param topic the topic in the office's own cluster, for example {@code shared.events}
 * @param payload the record that the data deserialises to
 */
public record MessageType<T extends Message>(String type, String topic, Class<T> payload) {

  /** Reads the {@link Contract} of a message. */
  public static <T extends Message> MessageType<T> of(Class<T> payload) {
    Contract contract = payload.getAnnotation(Contract.class);
    if (contract == null) {
      throw new IllegalArgumentException(payload.getName() + " has no @Contract");
    }
    String reach = Shareable.class.isAssignableFrom(payload) ? "shared." : "local.";
    if (!contract.topic().startsWith(reach)) {
      throw new IllegalArgumentException(payload.getName() + " belongs on a topic " + reach + "*");
    }
    return new MessageType<>(contract.type(), contract.topic(), payload);
  }

  /** The topic here and its copies from member offices at any depth. */
  public Pattern topicHereAndFromMembers() {
    return Pattern.compile(Topics.HERE_AND_FROM_MEMBERS + Pattern.quote(topic));
  }

  /** Where the message's JSON Schema lies on the class path. */
  public String schemaResource() {
    return "/schemas/" + type + ".json";
  }
}
