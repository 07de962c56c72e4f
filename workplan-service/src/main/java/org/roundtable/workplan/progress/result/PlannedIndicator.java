package org.roundtable.workplan.progress.result;

import java.util.UUID;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.item.ItemCode;

/**
 * An indicator as the last submitted version of its plan has it.
 *
 * @param order what the plan's items are sorted by
 * @param objective the number of the objective that it lies under
 */
record PlannedIndicator(
    UUID item,
    String order,
    int objective,
    ItemCode code,
    PublicText title,
    IndicatorDetails details) {}
