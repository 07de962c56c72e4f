/** Errors as RFC 9457 problems, each with a stable type and the offending field. */
@NullMarked
package org.roundtable.platform.problem;

import org.jspecify.annotations.NullMarked;
