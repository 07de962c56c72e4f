package org.roundtable.platform.security;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The tokens that a service accepts.
 *
 * @param jwkSetUri where the gateway publishes the public keys that it signs with
 * @param audience who the tokens are meant for
 */
@Validated
@ConfigurationProperties("roundtable.token")
public record TokenProperties(
    @NotBlank String jwkSetUri, @DefaultValue("roundtable") String audience) {}
