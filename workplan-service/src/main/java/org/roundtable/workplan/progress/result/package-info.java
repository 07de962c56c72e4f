/** What indicators show, period by period. */
@NullMarked
package org.roundtable.workplan.progress.result;

import org.jspecify.annotations.NullMarked;
