/** What a workplan costs as it grows. */
@NullMarked
package org.roundtable.bench.workplan;

import org.jspecify.annotations.NullMarked;
