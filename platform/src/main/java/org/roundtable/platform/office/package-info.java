/** Which office this process serves. */
@NullMarked
package org.roundtable.platform.office;

import org.jspecify.annotations.NullMarked;
