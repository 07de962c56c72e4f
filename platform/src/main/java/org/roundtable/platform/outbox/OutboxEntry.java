package org.roundtable.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact that waits to be published.
 *
 * @param entry its identifier, the same however often it is published: {@code <id>:<version>}
 * @param type the CloudEvents type
 * @param topic where it goes
 * @param key the Kafka key
 * @param at when it was decided
 * @param data the JSON document
 * @param traceparent the W3C trace context of the change that caused it
 */
public record OutboxEntry(
    String entry,
    String type,
    String topic,
    String key,
    Instant at,
    String data,
    @Nullable String traceparent) {}
