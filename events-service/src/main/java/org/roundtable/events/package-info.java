/** Events: planned, announced to institutions, held or cancelled. */
@NullMarked
package org.roundtable.events;

import org.jspecify.annotations.NullMarked;
