package org.roundtable.workplan.review;

import java.time.Instant;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.language.Language;

/**
 * How an input was put before its institution put it otherwise.
 *
 * @param until when that was
 */
record Wording(PublicText text, Language language, Instant until) {}
