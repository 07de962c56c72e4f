package org.roundtable.participants.network;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.participants.RelayedMessage;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a member wrote to another, until it is handed on; all of it encrypted as {@link
 * RelayedMessage} says.
 *
 * @param to the reader's listing
 * @param replyTo the writer's
 */
@RecordBuilder
@Document("networkLetters")
record Letter(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    @Indexed(name = "to") UUID to,
    UUID replyTo,
    String sealedAddress,
    String sealedSender,
    String sealedText,
    LanguageTag textLanguage,
    LanguageTag readerLanguage,
    @Indexed(name = "sentAt") Instant sentAt,
    List<OutboxEntry> outbox)
    implements Aggregate, LetterBuilder.With {

  @Override
  public Letter withOutbox(List<OutboxEntry> owed) {
    return with(letter -> letter.outbox(owed));
  }
}
