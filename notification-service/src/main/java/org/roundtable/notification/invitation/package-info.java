/** Who at an institution hears of its invitations, and what they are told. */
@NullMarked
package org.roundtable.notification.invitation;

import org.jspecify.annotations.NullMarked;
