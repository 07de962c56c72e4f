/** What there is to tell: the alerts, found in the facts of this office and its members. */
@NullMarked
package org.roundtable.notification.alert;

import org.jspecify.annotations.NullMarked;
