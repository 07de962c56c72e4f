/** An alert as an e-mail in its reader's language, and how it is handed to the mail server. */
@NullMarked
package org.roundtable.notification.mail;

import org.jspecify.annotations.NullMarked;
