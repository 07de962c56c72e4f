/** Plans and differences as documents that people read, and what all printed documents share. */
@NullMarked
package org.roundtable.workplan.document;

import org.jspecify.annotations.NullMarked;
