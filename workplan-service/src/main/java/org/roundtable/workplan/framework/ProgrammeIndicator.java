package org.roundtable.workplan.framework;

import java.util.UUID;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.PublicText;

/**
 * What tells whether a result is reached.
 *
 * @param id its own for good, while code and words may change
 * @param result the result that it tells of
 */
public record ProgrammeIndicator(
    UUID id, ElementCode code, UUID result, PublicText title, IndicatorDetails details) {}
