/** Optimistic locking over HTTP: ETag and If-Match. */
@NullMarked
package org.roundtable.platform.revision;

import org.jspecify.annotations.NullMarked;
