/** Events as calendars read them: iCalendar by RFC 5545, and feeds to subscribe to. */
@NullMarked
package org.roundtable.events.calendar;

import org.jspecify.annotations.NullMarked;
