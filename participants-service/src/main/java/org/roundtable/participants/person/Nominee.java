package org.roundtable.participants.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;

/**
 * Somebody whom their institution puts forward for an event.
 *
 * @param name in one language; the office can add others
 */
@PersonalData
public record Nominee(
    @NotNull Sensitive<PersonName> name,
    @NotNull Sex sex,
    @Nullable Sensitive<String> position,
    @Nullable Sensitive<String> email,
    @Nullable Sensitive<String> phone,
    @Nullable Sensitive<List<String>> languages,
    @NotNull @Valid Consent consent) {}
