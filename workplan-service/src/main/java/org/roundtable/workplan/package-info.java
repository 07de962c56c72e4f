/** Workplans: the framework they serve, their items, and their way to validation. */
@NullMarked
package org.roundtable.workplan;

import org.jspecify.annotations.NullMarked;
