/** A mail server that keeps what it is sent, to read the demo's mail on a page. */
@NullMarked
package org.roundtable.office.mailbox;

import org.jspecify.annotations.NullMarked;
