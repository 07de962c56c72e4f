/** The clock and the generator of identifiers. */
@NullMarked
package org.roundtable.platform.time;

import org.jspecify.annotations.NullMarked;
