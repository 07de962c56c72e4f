/** Who wants to hear of what, in which language, and where it reaches them. */
@NullMarked
package org.roundtable.notification.subscription;

import org.jspecify.annotations.NullMarked;
