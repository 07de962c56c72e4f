package org.roundtable.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.language.PageProblem;
import org.roundtable.gateway.language.Sentence;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.OwnPassword;
import org.roundtable.gateway.people.Passwords;
import org.roundtable.gateway.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody looks after what they sign in with, and sees where they are signed in. */
@Controller
class AccountPage {

  /** A passkey as its owner sees it. */
  record PasskeyView(String id, String label, Sentence created) {}

  private final Callers callers;
  private final PasskeyStore passkeys;
  private final OwnPassword ownPassword;
  private final Guesses guesses;

  AccountPage(Callers callers, PasskeyStore passkeys, OwnPassword ownPassword, Guesses guesses) {
    this.callers = callers;
    this.passkeys = passkeys;
    this.ownPassword = ownPassword;
    this.guesses = guesses;
  }

  @GetMapping("/account")
  ModelAndView show(Authentication caller, CsrfToken csrf) {
    return page(callers.account(caller), csrf, null, false);
  }

  @PostMapping("/account/password")
  ModelAndView change(
      @RequestParam String current,
      @RequestParam String password,
      Authentication caller,
      HttpServletRequest request,
      CsrfToken csrf) {
    Account account = callers.account(caller);
    Guesses.Attempt attempt = new Guesses.Attempt(account.username(), request.getRemoteAddr());
    if (guesses.tooMany(attempt)) {
      return page(account, csrf, new Sentence("trouble.too-many-passwords"), false);
    }
    if (!ownPassword.is(account, current)) {
      guesses.wrong(attempt);
      return page(account, csrf, new Sentence("trouble.wrong-password"), false);
    }
    try {
      ownPassword.change(account, password);
      return page(account, csrf, null, true);
    } catch (PageProblem unfit) {
      return page(account, csrf, unfit.sentence(), false);
    }
  }

  private ModelAndView page(
      Account account, CsrfToken csrf, @Nullable Sentence trouble, boolean changed) {
    Map<String, Object> model = new HashMap<>();
    model.put("name", account.name());
    model.put("username", account.username());
    model.put(
        "signsInAs", new Sentence("account.username", Map.of("username", account.username())));
    model.put("newPassword", Passwords.label("account.new-password"));
    model.put("shortest", Passwords.SHORTEST);
    model.put("lastSeen", new Sentence("account.last-seen", Map.of("seen", "%s")));
    model.put("csrf", csrf.getToken());
    model.put("trouble", trouble);
    model.put("changed", changed);
    model.put("provided", account.provided());
    model.put("hasCode", account.authenticator() != null);
    List<PasskeyView> own = views(account);
    model.put("passkeys", own);
    // Whoever has a passkey shows that: an app beside it would be a second, weaker way in.
    model.put("mayEnrol", own.isEmpty());
    model.put("administrator", account.roles().contains(Role.ADMINISTRATOR));
    ModelAndView page = new ModelAndView("account", model);
    page.setStatus(trouble == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private List<PasskeyView> views(Account account) {
    return passkeys.findByAccount(account.id()).stream()
        .map(key ->
            new PasskeyView(
                key.id(),
                key.label(),
                new Sentence(
                    "account.passkey-since",
                    Map.of("day", LocalDate.ofInstant(key.created(), ZoneOffset.UTC)))))
        .toList();
  }
}
