package org.roundtable.office.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import org.roundtable.office.OfficeException;

/** Signs in at an office as a person does, by the form, and speaks to its API in that session. */
public final class Visit implements AutoCloseable {

  private static final String CSRF_COOKIE = "XSRF-TOKEN";
  private static final String CSRF_HEADER = "X-XSRF-TOKEN";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI office;
  private final String credentials;
  private boolean signedIn;

  /**
   * @param office such as {@code http://localhost:8080}
   */
  public Visit(String office, String username, String password) {
    this.office = URI.create(office + "/");
    this.credentials =
        "username=%s&password=%s"
            .formatted(URLEncoder.encode(username, UTF_8), URLEncoder.encode(password, UTF_8));
  }

  /** A request to this office. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(office.resolve(path));
  }

  /** Sends a request in the session, after signing in if that is over or wasn't yet. */
  public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    if (!signedIn) {
      signIn();
    }
    HttpResponse<T> answer = exchange(request, body);
    if (answer.statusCode() == 401) {
      signIn();
      answer = exchange(request, body);
    }
    return answer;
  }

  private void signIn() {
    exchange(to("/login").header("Accept", "text/html"), BodyHandlers.discarding());
    HttpResponse<Void> answer =
        exchange(
            to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(credentials)),
            BodyHandlers.discarding());
    String next = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() != 302 || next.contains("/login")) {
      throw new OfficeException(
          "Signing in at %s failed: %d %s".formatted(office, answer.statusCode(), next));
    }
    signedIn = true;
    // The token against forged requests changes with signing in; any answer brings the new one.
    exchange(to("/api/me"), BodyHandlers.discarding());
  }

  private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(CSRF_COOKIE))
        .map(HttpCookie::getValue)
        .findFirst()
        .ifPresent(token -> request.setHeader(CSRF_HEADER, token));
    try {
      return http.send(request.build(), body);
    } catch (IOException away) {
      throw new OfficeException("The office at " + office + " doesn't answer", away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new OfficeException("Stopped while waiting for " + office, stopped);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
