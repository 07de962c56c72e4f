/** What came of an event: decisions, recommendations, and action points that are followed up. */
@NullMarked
package org.roundtable.events.outcome;

import org.jspecify.annotations.NullMarked;
