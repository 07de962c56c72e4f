package org.roundtable.gateway.signin;

import java.util.Map;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page to sign in. */
@Controller
class SignInPage {

  private final OfficeProperties office;

  SignInPage(OfficeProperties office) {
    this.office = office;
  }

  @GetMapping("/login")
  ModelAndView show(CsrfToken csrf, @RequestParam Map<String, String> query) {
    return new ModelAndView(
        "signin",
        Map.of(
            "office", office.name(),
            "csrf", csrf.getToken(),
            "failed", query.containsKey("error"),
            "wait", query.containsKey("wait"),
            "welcome", query.containsKey("welcome")));
  }
}
