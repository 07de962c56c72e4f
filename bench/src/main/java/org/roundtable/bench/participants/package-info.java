/** What a register of people costs as it grows, and what of that is encryption. */
@NullMarked
package org.roundtable.bench.participants;

import org.jspecify.annotations.NullMarked;
