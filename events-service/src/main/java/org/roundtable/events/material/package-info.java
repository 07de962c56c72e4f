/** Files of an event, for those who take part: concept note, presentations, minutes. */
@NullMarked
package org.roundtable.events.material;

import org.jspecify.annotations.NullMarked;
