/** The office's register of institutions, as far as invitations need it: copies of its facts. */
@NullMarked
package org.roundtable.events.institution;

import org.jspecify.annotations.NullMarked;
