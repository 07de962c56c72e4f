/** The report of an event: what it was, who took part, and what came of it. */
@NullMarked
package org.roundtable.events.report;

import org.jspecify.annotations.NullMarked;
