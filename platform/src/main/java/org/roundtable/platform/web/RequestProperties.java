package org.roundtable.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be like.
 *
 * @param maxBody the largest body, in bytes
 * @param bodyTime how long a body may take to arrive; silence ends a connection sooner, by {@code
 *     server.tomcat.connection-timeout}
 */
@ConfigurationProperties("roundtable.request")
public record RequestProperties(
    @DefaultValue("1MB") DataSize maxBody, @DefaultValue("2m") Duration bodyTime) {}
