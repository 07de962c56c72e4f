package org.roundtable.dashboard.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Live connections.
 *
 * @param heartbeat how long one may be silent: proxies close what is silent for longer
 */
@ConfigurationProperties("roundtable.dashboard.live")
record LiveProperties(@DefaultValue("15s") Duration heartbeat) {}
