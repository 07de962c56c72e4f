/** A service as small as one can be, for the platform's promises to be tested on. */
@NullMarked
package org.roundtable.platform.sample;

import org.jspecify.annotations.NullMarked;
