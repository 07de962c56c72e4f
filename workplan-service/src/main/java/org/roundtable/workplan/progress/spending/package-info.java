/** What was committed and spent of an activity's budget. */
@NullMarked
package org.roundtable.workplan.progress.spending;

import org.jspecify.annotations.NullMarked;
