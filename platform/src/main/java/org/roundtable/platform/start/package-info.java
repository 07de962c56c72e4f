/** How a service starts, alone or as one of several in an office's process. */
@NullMarked
package org.roundtable.platform.start;

import org.jspecify.annotations.NullMarked;
