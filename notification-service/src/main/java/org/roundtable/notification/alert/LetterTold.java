package org.roundtable.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.participants.RelayedMessage;
import org.roundtable.platform.language.Language;

/**
 * What one member of the women's network wrote to another, encrypted as it came.
 *
 * @param thing the message
 * @param content null once it was sent or given up: nobody keeps what members write
 */
public record LetterTold(OfficeCode office, UUID thing, @Nullable Content content, Instant at)
    implements Told {

  /** How a letter says that it is one. */
  public static final String WHAT = "RELAYED_MESSAGE";

  /** What is in it: see {@link RelayedMessage}. */
  public record Content(
      String sealedAddress,
      String sealedSender,
      String sealedText,
      LanguageTag textLanguage,
      Language readerLanguage,
      UUID replyTo) {}

  /** The message as it came. */
  public static LetterTold of(RelayedMessage message) {
    return new LetterTold(
        message.office(),
        message.id(),
        new Content(
            message.sealedAddress(),
            message.sealedSender(),
            message.sealedText(),
            message.textLanguage(),
            Language.of(message.readerLanguage().value()),
            message.replyTo()),
        message.sentAt());
  }

  /** Only that there was one. */
  public LetterTold emptied() {
    return new LetterTold(office, thing, null, at);
  }

  @Override
  public String what() {
    return WHAT;
  }

  /** A message is said once and never another way. */
  @Override
  public long occurrence() {
    return 0;
  }
}
