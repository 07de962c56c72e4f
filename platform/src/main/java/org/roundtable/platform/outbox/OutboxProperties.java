package org.roundtable.platform.outbox;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How facts leave a service.
 *
 * @param relay whether they are published at all; off, they are kept and published once it is on
 *     again, which lets a broker be moved or an office be inspected without losing any
 * @param sweepInterval how often to look for facts that a dead process left behind
 * @param limit how many facts one aggregate may owe before a further change of it is refused, so
 *     that its document cannot outgrow the database's limit while Kafka is away
 * @param sizeLimit how many characters these may have together, for things whose facts are large
 * @param alarmAfter how long the oldest fact may wait before health says so
 */
@Validated
@ConfigurationProperties("roundtable.outbox")
public record OutboxProperties(
    @DefaultValue("true") boolean relay,
    @DefaultValue("10s") Duration sweepInterval,
    @DefaultValue("200") @Min(1) int limit,
    @DefaultValue("4MB") DataSize sizeLimit,
    @DefaultValue("2m") Duration alarmAfter) {}
