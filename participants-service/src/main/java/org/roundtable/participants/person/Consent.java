package org.roundtable.participants.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a person agreed to.
 *
 * @param purpose what their data may be used for
 * @param wordingVersion which version of the consent's wording they were shown
 * @param givenOn the day on which they agreed, never in the future
 */
record Consent(
    @NotBlank @Size(max = 200) String purpose,
    @NotBlank @Size(max = 40) String wordingVersion,
    @NotNull LocalDate givenOn) {}
