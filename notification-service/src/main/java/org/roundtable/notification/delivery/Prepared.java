package org.roundtable.notification.delivery;

import org.roundtable.notification.mail.Mail;
import org.roundtable.notification.subscription.EmailAddress;

/** What a delivery comes to when it is its turn. */
sealed interface Prepared {

  /** A mail to hand to the mail server. */
  record Ready(EmailAddress to, Mail mail) implements Prepared {}

  /** There is nobody left to tell. */
  record Nobody(String reason) implements Prepared {}
}
