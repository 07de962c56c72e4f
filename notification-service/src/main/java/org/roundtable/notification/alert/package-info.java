/** What there is to tell: alerts, found in facts, and what is for one reader. */
@NullMarked
package org.roundtable.notification.alert;

import org.jspecify.annotations.NullMarked;
