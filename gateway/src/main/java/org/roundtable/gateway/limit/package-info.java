/** How many requests an account, and an address that nobody signed in from, may send. */
@NullMarked
package org.roundtable.gateway.limit;

import org.jspecify.annotations.NullMarked;
