package org.roundtable.platform.topic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service's topics come to be.
 *
 * @param create whether the service makes them; off, somebody else has, as an office with all its
 *     services in one process or an operator whose Kafka lets no service do it
 * @param retryInterval how often to try again while the broker is away
 */
@ConfigurationProperties("roundtable.topics")
public record TopicProperties(
    @DefaultValue("true") boolean create, @DefaultValue("5s") Duration retryInterval) {}
