/** An office to measure, as it runs. */
@NullMarked
package org.roundtable.bench.office;

import org.jspecify.annotations.NullMarked;
