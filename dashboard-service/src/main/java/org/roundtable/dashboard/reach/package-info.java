/** Unique people, counted over offices by uniting their sketches. */
@NullMarked
package org.roundtable.dashboard.reach;

import org.jspecify.annotations.NullMarked;
