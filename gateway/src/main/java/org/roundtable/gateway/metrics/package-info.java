/** Each service's metrics, through the front door. */
@NullMarked
package org.roundtable.gateway.metrics;

import org.jspecify.annotations.NullMarked;
