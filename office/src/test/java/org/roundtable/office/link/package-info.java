/** Tests of the link between two real offices' brokers. */
@NullMarked
package org.roundtable.office.link;

import org.jspecify.annotations.NullMarked;
