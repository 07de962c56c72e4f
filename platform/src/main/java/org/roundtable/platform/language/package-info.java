/** The seven languages that people are written to in, and how each writes words, dates, numbers. */
@NullMarked
package org.roundtable.platform.language;

import org.jspecify.annotations.NullMarked;
