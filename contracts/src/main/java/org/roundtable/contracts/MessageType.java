package org.roundtable.contracts;

import java.util.regex.Pattern;

/**
 * How a message is named on the wire.
 *
 * <p>The Java type decides how far it may travel: only a {@link Shareable} can be put on {@code
 * shared.*}, which MirrorMaker copies to the parent office, and only a {@link Regional} on {@code
 * regional.*}, which it copies to the members.
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
    String reach = reach(payload);
    if (!contract.topic().startsWith(reach)) {
      throw new IllegalArgumentException(payload.getName() + " belongs on a topic " + reach + "*");
    }
    return new MessageType<>(contract.type(), contract.topic(), payload);
  }

  private static String reach(Class<?> payload) {
    boolean up = Shareable.class.isAssignableFrom(payload);
    boolean down = Regional.class.isAssignableFrom(payload);
    if (up && down) {
      throw new IllegalArgumentException(payload.getName() + " can't travel up and down");
    }
    return up ? "shared." : down ? "regional." : "local.";
  }

  /** Whether it comes down from the office that owns the thing to those below. */
  public boolean comesDown() {
    return Regional.class.isAssignableFrom(payload);
  }

  /** How many days its topic keeps it; 0 where the newest of each key is kept for good. */
  public int days() {
    return payload.getAnnotation(Contract.class).days();
  }

  /** The topic here and its copies from other offices, however many lie between. */
  public Pattern topicHereAndCopied() {
    return Pattern.compile(Topics.HERE_AND_FROM_MEMBERS + Pattern.quote(topic));
  }

  /** Where the message's JSON Schema lies on the class path. */
  public String schemaResource() {
    return "/schemas/" + type + ".json";
  }
}
