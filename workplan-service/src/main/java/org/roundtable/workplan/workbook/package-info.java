/**
 * A plan as an Excel workbook that people work on elsewhere and bring back, and as a table for
 * others' tools. What the sheets hold is documented in docs/workbook.md.
 */
@NullMarked
package org.roundtable.workplan.workbook;

import org.jspecify.annotations.NullMarked;
