package org.roundtable.gateway.language;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the choice of a language is remembered.
 *
 * @param secure whether people reach the office by HTTPS, by its own or through a proxy's
 */
@ConfigurationProperties("roundtable.gateway")
record LanguageProperties(@DefaultValue("false") boolean secure) {}
