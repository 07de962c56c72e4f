/** People who take part: their personal values, sealed at rest and opened for officers only. */
@NullMarked
package org.roundtable.participants.person;

import org.jspecify.annotations.NullMarked;
