/** Who belongs to the office, in which roles, and how they are let in for the first time. */
@NullMarked
package org.roundtable.gateway.people;

import org.jspecify.annotations.NullMarked;
