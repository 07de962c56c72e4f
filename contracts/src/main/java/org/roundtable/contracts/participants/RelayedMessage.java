package org.roundtable.contracts.participants;

import java.time.Instant;
import java.util.UUID;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Topics;

/**
 * What one member of the women's network writes to another, on its way to the mail server. Neither
 * sees an address: the writer names a listing, the reader sees a pseudonym.
 *
 * <p>Texts are encrypted with the office's key, each for the place that {@link #place} names, and
 * the topic forgets the message after {@value #DAYS} days.
 *
 * @param sealedAddress where it goes
 * @param sealedSender the writer's pseudonym
 * @param sealedText what she wrote
 * @param textLanguage what she wrote in
 * @param readerLanguage one of the seven that people are written to in
 * @param replyTo the writer's listing
 */
@Contract(
    type = "org.roundtable.participants.relayed-message.v1",
    topic = Topics.RELAYED_MESSAGES,
    days = RelayedMessage.DAYS)
public record RelayedMessage(
    OfficeCode office,
    UUID id,
    long version,
    String sealedAddress,
    String sealedSender,
    String sealedText,
    LanguageTag textLanguage,
    LanguageTag readerLanguage,
    UUID replyTo,
    Instant sentAt)
    implements Message {

  /** How long notification-service may be away before it misses one. */
  public static final int DAYS = 7;

  /** The fields that are encrypted. */
  public enum Field {
    ADDRESS,
    SENDER,
    TEXT
  }

  /** What a field of a message is encrypted for. */
  public static String place(UUID id, Field field) {
    return "relayed-messages/" + id + "/" + field.name();
  }
}
