/** What an office costs to start: in one process, and as the same services each alone. */
@NullMarked
package org.roundtable.bench.startup;

import org.jspecify.annotations.NullMarked;
