/** People, their institutions, and who attended which event. Personal data lives here only. */
@NullMarked
package org.roundtable.participants;

import org.jspecify.annotations.NullMarked;
