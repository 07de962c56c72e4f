/** A country's workplan: its activities and its states. */
@NullMarked
package org.roundtable.workplan.plan;

import org.jspecify.annotations.NullMarked;
