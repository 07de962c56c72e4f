package org.roundtable.workplan.progress.attention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.progress.spending.OverspentLines.Overspent;

/**
 * Something that doesn't go as planned.
 *
 * @param item the activity or indicator
 * @param since the planned day that has passed, or when an activity was put off
 * @param latest the last period that an indicator was reported of; null if it never was
 * @param overspent the budget line, where one is overspent
 */
record Attention(
    AttentionKind kind,
    UUID item,
    ItemCode code,
    PublicText title,
    int objective,
    @Nullable LocalDate since,
    @Nullable Period latest,
    @Nullable Overspent overspent) {}
