/** What comes of a plan: how far its activities have come, and what waits for attention. */
@NullMarked
package org.roundtable.workplan.progress;

import org.jspecify.annotations.NullMarked;
