/** Every service checks the caller's token itself. */
@NullMarked
package org.roundtable.platform.security;

import org.jspecify.annotations.NullMarked;
