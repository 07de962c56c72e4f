package org.roundtable.dashboard.rollup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the roll-up behaves.
 *
 * @param rhythm how often what changed is shown, at most
 * @param restartDelay how long a thread that died is mourned before another takes its place
 */
@ConfigurationProperties("roundtable.dashboard")
record RollUpProperties(
    @DefaultValue("250ms") Duration rhythm, @DefaultValue("1s") Duration restartDelay) {}
