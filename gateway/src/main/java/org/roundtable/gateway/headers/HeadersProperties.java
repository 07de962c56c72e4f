package org.roundtable.gateway.headers;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What browsers may do with the office's pages.
 *
 * @param contentSecurityPolicy what a page may load and where it may send
 * @param apiReaderPolicy the same for the page on which the API is read, a library's
 * @param permissionsPolicy which of the browser's devices a page may use
 * @param httpsFor how long a browser that came by HTTPS comes no other way
 * @param httpsForSubdomains whether that holds for the hosts below the office's as well
 */
@Validated
@ConfigurationProperties("roundtable.gateway.headers")
record HeadersProperties(
    @NotBlank String contentSecurityPolicy,
    @NotBlank String apiReaderPolicy,
    @NotBlank String permissionsPolicy,
    @DefaultValue("365d") Duration httpsFor,
    @DefaultValue("true") boolean httpsForSubdomains) {}
