package org.roundtable.platform.idempotency;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long answers are remembered.
 *
 * @param keep how long a repeated request gets the first one's answer
 * @param lease how long a request may take before a repetition runs it again, because the first one
 *     died with its process
 * @param keyFile the key that encrypts remembered answers: one of their own, so that a sealed
 *     office forgets them and goes on. Made anew whenever it is missing
 */
@ConfigurationProperties("roundtable.idempotency")
public record IdempotencyProperties(
    @DefaultValue("7d") Duration keep, @DefaultValue("30s") Duration lease, Path keyFile) {}
