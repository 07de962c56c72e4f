/** An event, from its planning to its holding. */
@NullMarked
package org.roundtable.events.event;

import org.jspecify.annotations.NullMarked;
