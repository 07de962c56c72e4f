/** Notification: partners subscribe to alerts, and each alert reaches each of them once. */
@NullMarked
package org.roundtable.notification;

import org.jspecify.annotations.NullMarked;
