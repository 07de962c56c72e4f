/** The web page and how long browsers may keep its parts. */
@NullMarked
package org.roundtable.gateway.page;

import org.jspecify.annotations.NullMarked;
