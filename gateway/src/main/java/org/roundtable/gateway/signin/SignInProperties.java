package org.roundtable.gateway.signin;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the door is guarded.
 *
 * @param publicUrl where people reach the office; passkeys are bound to its host
 * @param guesses how many wrong passwords an account takes from one address
 * @param pause how long that address must then wait; doubled with each further round
 * @param signInLife how long after showing their factors somebody must show them again, at work or
 *     not
 * @param secondFactor whether guarded roles need one
 */
@Validated
@ConfigurationProperties("roundtable.gateway")
record SignInProperties(
    URI publicUrl,
    @DefaultValue("5") int guesses,
    @DefaultValue("1m") Duration pause,
    @DefaultValue("12h") Duration signInLife,
    @DefaultValue("REQUIRED") SecondFactorRule secondFactor) {

  /** When a second factor is asked for. */
  enum SecondFactorRule {
    /** Of everybody in a guarded role, and of whoever has one. */
    REQUIRED,
    /** Only of whoever has one: for a demo, never where there is personal data. */
    OPTIONAL
  }
}
