/** Who attended an event: a register of people, or a sheet of counts where names aren't taken. */
@NullMarked
package org.roundtable.participants.attendance;

import org.jspecify.annotations.NullMarked;
