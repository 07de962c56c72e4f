package org.roundtable.workplan.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.language.Language;

/**
 * What somebody says to an input.
 *
 * @param institution who says it; null for the office
 */
record Reply(
    UUID id,
    @Nullable InstitutionCode institution,
    PublicText text,
    Language language,
    Instant at) {}
