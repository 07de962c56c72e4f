/** The versions of a workplan that were submitted, which never change, and what differs in them. */
@NullMarked
package org.roundtable.workplan.version;

import org.jspecify.annotations.NullMarked;
