/** What members of the women's network write to each other, on its way. */
@NullMarked
package org.roundtable.notification.letter;

import org.jspecify.annotations.NullMarked;
