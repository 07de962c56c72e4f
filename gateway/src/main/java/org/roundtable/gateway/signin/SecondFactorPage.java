package org.roundtable.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.language.Sentence;
import org.roundtable.gateway.people.Account;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the second factor, or for one to be set up by whoever has none. */
@Controller
class SecondFactorPage {

  private static final String PENDING = "authenticator secret being set up";

  private final Callers callers;
  private final Authenticator authenticator;
  private final Passkeys passkeys;
  private final Guesses guesses;
  private final ApplicationEventPublisher events;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  SecondFactorPage(
      Callers callers,
      Authenticator authenticator,
      Passkeys passkeys,
      Guesses guesses,
      ApplicationEventPublisher events) {
    this.callers = callers;
    this.authenticator = authenticator;
    this.passkeys = passkeys;
    this.guesses = guesses;
    this.events = events;
  }

  @GetMapping("/second-factor")
  ModelAndView show(Authentication caller, HttpServletRequest request, CsrfToken csrf) {
    return page(callers.account(caller), request, csrf, null);
  }

  @PostMapping("/second-factor")
  ModelAndView check(
      @RequestParam String code,
      Authentication caller,
      HttpServletRequest request,
      HttpServletResponse response,
      CsrfToken csrf) {
    Account account = callers.account(caller);
    Guesses.Attempt attempt =
        new Guesses.Attempt(account.username() + " code", request.getRemoteAddr());
    if (guesses.tooMany(attempt)) {
      return page(account, request, csrf, new Sentence("trouble.too-many-codes"));
    }
    if (!accepts(account, code, request)) {
      guesses.wrong(attempt);
      events.publishEvent(
          new AuthenticationFailureBadCredentialsEvent(
              caller, new BadCredentialsException("a wrong code")));
      return page(account, request, csrf, new Sentence("trouble.wrong-code"));
    }
    guesses.right(attempt);
    admit(caller, request, response);
    return new ModelAndView("redirect:/");
  }

  private boolean accepts(Account account, String code, HttpServletRequest request) {
    if (account.authenticator() != null) {
      return authenticator.accepts(account, code);
    }
    // Whoever has a passkey shows that: no second way in opens by a password alone.
    return !passkeys.has(account)
        && pending(request) instanceof String secret
        && authenticator.enrol(account, secret, code);
  }

  /** From here on the session is another one, that of somebody who showed both. */
  private void admit(
      Authentication caller, HttpServletRequest request, HttpServletResponse response) {
    List<GrantedAuthority> authorities = new ArrayList<>(caller.getAuthorities());
    authorities.add(FactorGrantedAuthority.fromAuthority(SecondFactor.AUTHENTICATOR));
    UsernamePasswordAuthenticationToken admitted =
        UsernamePasswordAuthenticationToken.authenticated(
            Objects.requireNonNull(caller.getPrincipal()), null, authorities);
    admitted.setDetails(caller.getDetails());
    HttpSession session = request.getSession();
    session.removeAttribute(PENDING);
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(admitted);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    events.publishEvent(new InteractiveAuthenticationSuccessEvent(admitted, getClass()));
  }

  private ModelAndView page(
      Account account, HttpServletRequest request, CsrfToken csrf, @Nullable Sentence trouble) {
    boolean hasCode = account.authenticator() != null;
    boolean hasPasskey = passkeys.has(account);
    Map<String, Object> model = new HashMap<>();
    model.put("csrf", csrf.getToken());
    model.put("trouble", trouble);
    model.put("hasCode", hasCode);
    model.put("hasPasskey", hasPasskey);
    model.put("hasPasskeyOnly", hasPasskey && !hasCode);
    model.put("enrol", !hasCode && !hasPasskey);
    model.put("passkeyInstead", !hasCode && !hasPasskey && !account.provided());
    if (!hasCode && !hasPasskey) {
      String secret = secretToEnrol(request);
      model.put("secret", secret.replaceAll("(.{4})", "$1 ").strip());
      model.put("picture", QrPicture.of(authenticator.keyUri(account, secret).toString()));
    }
    ModelAndView page = new ModelAndView("second-factor", model);
    page.setStatus(trouble == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private String secretToEnrol(HttpServletRequest request) {
    if (pending(request) instanceof String secret) {
      return secret;
    }
    String fresh = authenticator.newSecret();
    request.getSession().setAttribute(PENDING, fresh);
    return fresh;
  }

  private static @Nullable Object pending(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : session.getAttribute(PENDING);
  }
}
