package org.roundtable.gateway.session;

import java.util.Locale;
import org.roundtable.contracts.OfficeCode;

/** The session cookie's name. */
final class SessionCookie {

  private SessionCookie() {}

  /** Browsers hold a {@code __Host-} cookie to this very host, by HTTPS only (RFC 6265bis). */
  static String name(OfficeCode office, boolean secure) {
    return (secure ? "__Host-" : "") + "session-" + office.value().toLowerCase(Locale.ROOT);
  }
}
