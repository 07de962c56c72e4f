package org.roundtable.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be like.
 *
 * @param maxBody the largest body, in bytes
 * @param bodyTime how long a body may take to arrive; silence ends a connection sooner, by {@code
 *     server.tomcat.connection-timeout}
 * @param uploads patterns of the paths that files are sent to
 * @param maxUpload the largest body that is sent there
 * @param uploadTime how long it may take to arrive, for lines are slow
 */
@ConfigurationProperties("roundtable.request")
public record RequestProperties(
    @DefaultValue("1MB") DataSize maxBody,
    @DefaultValue("2m") Duration bodyTime,
    @DefaultValue({"/**/attachments", "/**/imports"}) List<String> uploads,
    @DefaultValue("20MB") DataSize maxUpload,
    @DefaultValue("10m") Duration uploadTime) {}
