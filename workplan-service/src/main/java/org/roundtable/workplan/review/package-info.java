/** How institutions review a plan: rounds, their inputs, and the office's dispositions. */
@NullMarked
package org.roundtable.workplan.review;

import org.jspecify.annotations.NullMarked;
