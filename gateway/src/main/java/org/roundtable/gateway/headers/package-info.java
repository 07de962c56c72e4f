/** The headers that tell browsers what the office's pages may do. */
@NullMarked
package org.roundtable.gateway.headers;

import org.jspecify.annotations.NullMarked;
