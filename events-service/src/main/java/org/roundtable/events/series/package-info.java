/** Events that belong together, such as the meetings of a committee. */
@NullMarked
package org.roundtable.events.series;

import org.jspecify.annotations.NullMarked;
