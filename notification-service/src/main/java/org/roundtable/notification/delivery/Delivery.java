package org.roundtable.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.notification.alert.Told;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * Something on its way to one reader. It holds no address: that stays with the subscription or the
 * focal point and goes with it, or lies encrypted in a letter that is emptied once it is sent.
 *
 * @param id from {@link DeliveryId}: a second delivery of the same can't be
 * @param reader the subscription or the focal point; of a letter the letter itself
 * @param completedAt when the alert got what was known beside it, at the first attempt; the same is
 *     sent in every later one
 * @param attempts how often it was handed to the mail server, resends included
 * @param due when it is next tried; while it is SENDING, when its lease ends and another may take
 *     it; null when it is SENT or FAILED
 * @param reason why the last attempt did not succeed
 */
@Document("deliveries")
record Delivery(
    @Id UUID id,
    @Field("subscription") UUID reader,
    @Field("alert") Told told,
    @Nullable Instant completedAt,
    DeliveryState state,
    int attempts,
    Instant queuedAt,
    @Indexed(name = "due", sparse = true) @Nullable Instant due,
    @Nullable Instant sentAt,
    @Nullable String reason) {

  static Delivery queued(Told told, UUID reader, Instant now, Instant due) {
    return new Delivery(
        DeliveryId.of(told, reader),
        reader,
        told,
        null,
        DeliveryState.QUEUED,
        0,
        now,
        due,
        null,
        null);
  }
}
