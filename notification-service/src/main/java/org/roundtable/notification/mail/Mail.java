package org.roundtable.notification.mail;

import org.roundtable.platform.language.Language;

/** An e-mail's content: the same told as text and as HTML. */
public record Mail(Language language, String subject, String text, String html) {}
