/**
 * Machine clients: programs that call the API by themselves, with tokens of the office's own
 * authorization server.
 */
@NullMarked
package org.roundtable.gateway.machine;

import org.jspecify.annotations.NullMarked;
