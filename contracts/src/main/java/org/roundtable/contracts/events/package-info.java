/** Facts about events. */
@NullMarked
package org.roundtable.contracts.events;

import org.jspecify.annotations.NullMarked;
