/** Personal values that neither logs nor disks may show. */
@NullMarked
package org.roundtable.platform.protection;

import org.jspecify.annotations.NullMarked;
