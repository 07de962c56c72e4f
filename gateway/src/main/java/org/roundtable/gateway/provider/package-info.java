/** Signing in at the office's identity provider, by OpenID Connect. */
@NullMarked
package org.roundtable.gateway.provider;

import org.jspecify.annotations.NullMarked;
