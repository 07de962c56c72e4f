package org.roundtable.platform.office;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The office that this process serves.
 *
 * @param code the office's code, for example {@code IQ}
 * @param name what people call the office
 * @param country the country it works in; none for a regional office
 * @param parent the office that it is a member of, from which alone it takes what comes down; none
 *     at the top
 */
@Validated
@ConfigurationProperties("roundtable.office")
public record OfficeProperties(
    OfficeCode code,
    @NotBlank String name,
    @Nullable CountryCode country,
    @Nullable OfficeCode parent) {}
