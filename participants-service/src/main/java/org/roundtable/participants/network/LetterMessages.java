package org.roundtable.participants.network;

import java.util.List;
import org.roundtable.contracts.participants.RelayedMessage;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** Hands a letter to whoever mails it. */
@Component
class LetterMessages implements Publication<Letter> {

  @Override
  public Class<Letter> aggregate() {
    return Letter.class;
  }

  @Override
  public List<RelayedMessage> facts(Letter letter, long version) {
    return List.of(
        new RelayedMessage(
            letter.office(),
            letter.id(),
            version,
            letter.sealedAddress(),
            letter.sealedSender(),
            letter.sealedText(),
            letter.textLanguage(),
            letter.readerLanguage(),
            letter.replyTo(),
            letter.sentAt()));
  }
}
