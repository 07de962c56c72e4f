package org.roundtable.notification.mail;

import org.jspecify.annotations.Nullable;
import org.roundtable.platform.language.Language;

/** An e-mail's content: the same told as text and as HTML, and to a calendar where it is a date. */
public record Mail(
    Language language,
    String subject,
    String text,
    String html,
    @Nullable CalendarMessage calendar) {}
