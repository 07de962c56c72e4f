/** Facts arrive: checked, in version order, and to the dead letters when they can't be used. */
@NullMarked
package org.roundtable.platform.inbox;

import org.jspecify.annotations.NullMarked;
