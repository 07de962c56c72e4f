/** Where people are signed in, kept in the database so that a restart signs nobody out. */
@NullMarked
package org.roundtable.gateway.session;

import org.jspecify.annotations.NullMarked;
