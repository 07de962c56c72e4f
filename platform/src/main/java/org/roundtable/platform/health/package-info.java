/** Health that says what is wrong. */
@NullMarked
package org.roundtable.platform.health;

import org.jspecify.annotations.NullMarked;
