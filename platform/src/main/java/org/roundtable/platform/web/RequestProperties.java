package org.roundtable.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be like.
 *
 * @param maxBody the largest body, in bytes
 */
@ConfigurationProperties("roundtable.request")
public record RequestProperties(@DefaultValue("1MB") DataSize maxBody) {}
