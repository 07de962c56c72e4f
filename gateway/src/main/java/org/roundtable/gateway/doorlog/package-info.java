/** What happens at the door, in an audit log of the gateway's own. */
@NullMarked
package org.roundtable.gateway.doorlog;

import org.jspecify.annotations.NullMarked;
