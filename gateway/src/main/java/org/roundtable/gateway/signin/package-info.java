/**
 * Who may come in. The users stand in the configuration until the office has accounts of its own.
 */
@NullMarked
package org.roundtable.gateway.signin;

import org.jspecify.annotations.NullMarked;
