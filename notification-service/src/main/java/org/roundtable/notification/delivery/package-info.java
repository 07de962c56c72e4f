/** Something on its way to one reader: queued, sent, tried again, or refused. */
@NullMarked
package org.roundtable.notification.delivery;

import org.jspecify.annotations.NullMarked;
