package org.roundtable.gateway.headers;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What browsers may do with the office's pages.
 *
 * @param contentSecurityPolicy what a page may load and where it may send
 * @param permissionsPolicy which of the browser's devices a page may use
 */
@Validated
@ConfigurationProperties("roundtable.gateway.headers")
record HeadersProperties(
    @NotBlank String contentSecurityPolicy, @NotBlank String permissionsPolicy) {}
