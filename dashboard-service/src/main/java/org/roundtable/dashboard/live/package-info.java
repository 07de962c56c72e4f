/** What the dashboard shows, over HTTP: on request, and live. */
@NullMarked
package org.roundtable.dashboard.live;

import org.jspecify.annotations.NullMarked;
