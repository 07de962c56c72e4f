/**
 * From facts to figures.
 *
 * <p>Facts of all offices come in by topic patterns, are checked, and pass a topic of one partition
 * to a single task, which keeps the latest version of each, the figures of each country and an
 * index of events. What it keeps is one consistent state, and a few small documents show it however
 * many facts there are.
 */
@NullMarked
package org.roundtable.dashboard.rollup;

import org.jspecify.annotations.NullMarked;
