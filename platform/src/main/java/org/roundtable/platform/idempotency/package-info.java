/** A repeated POST with the same Idempotency-Key has one effect and one answer. */
@NullMarked
package org.roundtable.platform.idempotency;

import org.jspecify.annotations.NullMarked;
