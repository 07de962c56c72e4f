package org.roundtable.gateway.machine;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What machines are given.
 *
 * @param publicUrl where machines reach the office; it is the issuer of their tokens
 * @param machineTokenLife how long a token is good, unless its machine is revoked before
 */
@Validated
@ConfigurationProperties("roundtable.gateway")
record MachineProperties(@NotNull URI publicUrl, @DefaultValue("10m") Duration machineTokenLife) {

  /**
   * The {@code iss} and {@code aud} of the tokens: the services, which expect others, refuse them.
   */
  String issuer() {
    return publicUrl.toString().replaceAll("/$", "");
  }
}
