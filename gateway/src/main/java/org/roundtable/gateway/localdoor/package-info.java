/** A second, plain way in from this machine alone, for an office whose door speaks TLS. */
@NullMarked
package org.roundtable.gateway.localdoor;

import org.jspecify.annotations.NullMarked;
