/** The tokens that vouch for a caller to the services. */
@NullMarked
package org.roundtable.gateway.token;

import org.jspecify.annotations.NullMarked;
