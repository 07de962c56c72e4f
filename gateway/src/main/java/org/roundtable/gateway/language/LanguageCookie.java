package org.roundtable.gateway.language;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language that somebody chose, in a cookie that the page of the {@code web} module reads and
 * writes as well; before they choose, the first of their browser's languages that pages speak.
 */
final class LanguageCookie extends CookieLocaleResolver {

  private static final Duration YEAR = Duration.ofDays(365);

  LanguageCookie(boolean secure) {
    super("language");
    setCookieMaxAge(YEAR);
    setCookieSecure(secure);
    setRejectInvalidCookies(false);
    setDefaultLocaleFunction(request -> Language.firstOf(wishes(request)).locale());
  }

  @Override
  protected @Nullable Locale parseLocaleValue(String value) {
    return Language.named(value).map(Language::locale).orElse(null);
  }

  /** Without the header, the request would name the server's own language. */
  private static List<Locale> wishes(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? List.of()
        : Collections.list(request.getLocales());
  }
}
