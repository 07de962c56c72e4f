package org.roundtable.notification.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.LanguageTag;

/**
 * What an e-mail tells, before it is text or HTML.
 *
 * @param rows labels with their values
 * @param quote what somebody wrote, in their own language
 * @param link where the reader goes on
 * @param footer why they get it
 */
record Content(
    String subject,
    String heading,
    Map<String, String> rows,
    @Nullable String sentence,
    @Nullable Quote quote,
    String link,
    String linkText,
    String footer) {

  /** Somebody's own words. */
  record Quote(String text, LanguageTag language) {}
}
