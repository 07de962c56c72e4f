package org.roundtable.platform.security;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The tokens that a service accepts.
 *
 * @param jwkSetUri where the gateway publishes the public keys that it signs with
 * @param audience who the tokens are meant for; by default this service
 * @param secretPaths the patterns of paths that are read without a token, since each address is a
 *     secret of its own that the service checks
 */
@Validated
@ConfigurationProperties("roundtable.token")
public record TokenProperties(
    @NotBlank String jwkSetUri,
    @Nullable String audience,
    @DefaultValue List<String> secretPaths) {}
