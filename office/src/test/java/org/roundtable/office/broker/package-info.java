/** Tests of the office's broker, each on a real one. */
@NullMarked
package org.roundtable.office.broker;

import org.jspecify.annotations.NullMarked;
