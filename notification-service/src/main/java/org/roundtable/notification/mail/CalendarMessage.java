package org.roundtable.notification.mail;

/**
 * A calendar's message (iTIP, RFC 5546) that goes with an e-mail.
 *
 * @param method what a calendar is to do with it: {@code REQUEST} or {@code CANCEL}
 */
public record CalendarMessage(String method, String text) {}
