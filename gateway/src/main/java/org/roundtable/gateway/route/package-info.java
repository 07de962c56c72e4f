/**
 * Which request goes to which service, with what headers, and what happens when it does not answer.
 */
@NullMarked
package org.roundtable.gateway.route;

import org.jspecify.annotations.NullMarked;
