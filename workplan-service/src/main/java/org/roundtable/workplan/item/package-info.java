/** What a line of a workplan says: results, activities and what belongs to them. */
@NullMarked
package org.roundtable.workplan.item;

import org.jspecify.annotations.NullMarked;
