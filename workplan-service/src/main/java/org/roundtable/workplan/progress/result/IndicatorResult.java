package org.roundtable.workplan.progress.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.plan.Evidence;

/**
 * What an indicator showed at a period's end. It never changes; a correction is a result of its
 * own, and the last one of a period counts.
 *
 * @param number counts the indicator's results from 1
 * @param value as its measure asks: a decimal, {@code YES} or {@code NO}, or words
 * @param parts how the value is broken down
 * @param meansOfVerification how it was found out
 * @param corrects the result of the same period whose place it takes
 * @param by the role that it was entered in; the audit log holds the account
 */
record IndicatorResult(
    UUID id,
    int number,
    Period period,
    PublicText value,
    List<Part> parts,
    @Nullable PublicText meansOfVerification,
    List<Evidence> evidence,
    @Nullable UUID corrects,
    Instant at,
    String by) {}
