/** What doesn't go as planned. */
@NullMarked
package org.roundtable.workplan.progress.attention;

import org.jspecify.annotations.NullMarked;
