/**
 * Facts leave a service with the change that made them: written in the aggregate's own document,
 * published by a relay.
 */
@NullMarked
package org.roundtable.platform.outbox;

import org.jspecify.annotations.NullMarked;
