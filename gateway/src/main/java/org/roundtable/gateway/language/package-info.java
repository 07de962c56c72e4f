/** What the gateway's pages say, in each of the seven languages, and in which of them. */
@NullMarked
package org.roundtable.gateway.language;

import org.jspecify.annotations.NullMarked;
