package org.roundtable.platform.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be like.
 *
 * @param maxBody the largest body, in bytes
 * @param bodyTime how long a body may take to arrive; silence ends a connection sooner, by {@code
 *     server.tomcat.connection-timeout}
 * @param uploads where a larger body may come, by a name of each; the gateway's have to be known to
 *     the service behind it as well
 * @param uploadTime how long a body may take to arrive there, for lines are slow
 */
@ConfigurationProperties("roundtable.request")
public record RequestProperties(
    @DefaultValue("1MB") DataSize maxBody,
    @DefaultValue("2m") Duration bodyTime,
    @DefaultValue Map<String, Upload> uploads,
    @DefaultValue("10m") Duration uploadTime) {

  /**
   * Where files come.
   *
   * @param path the addresses, with <code>*</code> for one step and <code>**</code> for any
   * @param maxBody the largest body there
   */
  public record Upload(String path, DataSize maxBody) {}
}
