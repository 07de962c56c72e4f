package org.roundtable.platform.inbox;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How consumed facts are tried again.
 *
 * @param retries how often a failing handler is called again before its message is a dead letter
 * @param firstDelay before the first of these; doubled each time
 * @param maxDelay the longest delay, and the rhythm in which an unreachable database is asked
 *     again, for as long as it takes
 */
@Validated
@ConfigurationProperties("roundtable.inbox")
public record InboxProperties(
    @DefaultValue("6") @Min(0) int retries,
    @DefaultValue("500ms") Duration firstDelay,
    @DefaultValue("15s") Duration maxDelay) {}
