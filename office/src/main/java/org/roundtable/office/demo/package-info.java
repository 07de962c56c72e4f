/** A region and two countries on one machine, with real input, to look at. */
@NullMarked
package org.roundtable.office.demo;

import org.jspecify.annotations.NullMarked;
