/** The names of the office's institutions, for readers who know the codes: copies of its facts. */
@NullMarked
package org.roundtable.workplan.institution;

import org.jspecify.annotations.NullMarked;
