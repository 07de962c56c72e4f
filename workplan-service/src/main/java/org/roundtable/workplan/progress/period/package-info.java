/** Reporting periods that are closed, and opened again with a reason. */
@NullMarked
package org.roundtable.workplan.progress.period;

import org.jspecify.annotations.NullMarked;
