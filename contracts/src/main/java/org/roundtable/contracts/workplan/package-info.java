/** Facts about workplans. */
@NullMarked
package org.roundtable.contracts.workplan;

import org.jspecify.annotations.NullMarked;
