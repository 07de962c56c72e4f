package org.roundtable.workplan.progress.spending;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * What was planned, committed and spent, in one currency. A correction is in the sum of its kind.
 *
 * @param planned by the last submitted version
 * @param overspent whether more was spent than the office's rule allows
 */
record Sums(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal planned,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal committed,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal spent,
    boolean overspent) {}
