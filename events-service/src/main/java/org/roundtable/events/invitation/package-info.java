/** What invited institutions are told: that they are invited, what changed, and reminders. */
@NullMarked
package org.roundtable.events.invitation;

import org.jspecify.annotations.NullMarked;
