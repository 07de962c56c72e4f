package org.roundtable.gateway.people;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.language.PageProblem;
import org.roundtable.gateway.language.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind an invitation's link: its holder chooses a password, and the link is used up. */
@Controller
class WelcomePage {

  private final Invitations invitations;
  private final OwnPassword passwords;

  WelcomePage(Invitations invitations, OwnPassword passwords) {
    this.invitations = invitations;
    this.passwords = passwords;
  }

  @GetMapping("/welcome/{secret}")
  ModelAndView show(@PathVariable String secret, CsrfToken csrf) {
    return invitations
        .look(secret)
        .map(account -> page(account, secret, csrf, null))
        .orElseGet(WelcomePage::over);
  }

  @PostMapping("/welcome/{secret}")
  ModelAndView choose(@PathVariable String secret, @RequestParam String password, CsrfToken csrf) {
    Account account = invitations.look(secret).orElse(null);
    if (account == null) {
      return over();
    }
    try {
      passwords.change(account, password);
      invitations.use(secret);
      return new ModelAndView("redirect:/login?welcome");
    } catch (PageProblem unfit) {
      return page(account, secret, csrf, unfit.sentence());
    }
  }

  private static ModelAndView page(
      Account account, String secret, CsrfToken csrf, @Nullable Sentence trouble) {
    Map<String, Object> model = new HashMap<>();
    model.put("greeting", new Sentence("welcome.choose", Map.of("name", account.name())));
    model.put("newPassword", Passwords.label("welcome.password"));
    model.put("username", account.username());
    model.put("secret", secret);
    model.put("shortest", Passwords.SHORTEST);
    model.put("csrf", csrf.getToken());
    model.put("trouble", trouble);
    ModelAndView page = new ModelAndView("welcome", model);
    page.setStatus(trouble == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView over() {
    ModelAndView page = new ModelAndView("link-over");
    page.setStatus(HttpStatus.GONE);
    return page;
  }
}
