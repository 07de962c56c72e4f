package org.roundtable.office.mailbox;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mail server.
 *
 * @param smtpPort where it takes mail, on this machine only
 */
@ConfigurationProperties("roundtable.mailbox")
record MailboxProperties(int smtpPort) {}
