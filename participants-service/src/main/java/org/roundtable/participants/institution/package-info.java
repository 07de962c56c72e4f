/** The office's register of institutions. */
@NullMarked
package org.roundtable.participants.institution;

import org.jspecify.annotations.NullMarked;
