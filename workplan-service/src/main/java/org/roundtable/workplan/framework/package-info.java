/**
 * Programmes and their frameworks: owned by one office, which sends them down; copied and adopted
 * by those below.
 */
@NullMarked
package org.roundtable.workplan.framework;

import org.jspecify.annotations.NullMarked;
