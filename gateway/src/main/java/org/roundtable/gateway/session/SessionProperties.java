package org.roundtable.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in, and what names their session.
 *
 * @param secure whether people reach the office by HTTPS, by its own or through a proxy's; then the
 *     session's cookie never travels without it
 * @param sessionLife how long somebody stays signed in who does nothing
 */
@ConfigurationProperties("roundtable.gateway")
record SessionProperties(
    @DefaultValue("false") boolean secure, @DefaultValue("2h") Duration sessionLife) {}
