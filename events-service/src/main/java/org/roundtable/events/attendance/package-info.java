/** How many attended the office's events: copies of facts, which hold counts and nobody's name. */
@NullMarked
package org.roundtable.events.attendance;

import org.jspecify.annotations.NullMarked;
