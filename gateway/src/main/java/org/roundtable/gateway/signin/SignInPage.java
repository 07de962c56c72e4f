package org.roundtable.gateway.signin;

import java.util.HashMap;
import java.util.Map;
import org.roundtable.gateway.language.Sentence;
import org.roundtable.gateway.provider.IdentityProvider;
import org.roundtable.gateway.provider.ProviderDoor;
import org.roundtable.gateway.provider.ProviderProperties;
import org.roundtable.gateway.provider.Refusal;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page to sign in. */
@Controller
class SignInPage {

  /** The button that leads to the identity provider. */
  record Elsewhere(Sentence words, String address) {}

  private final OfficeProperties office;
  private final ProviderProperties ways;

  SignInPage(OfficeProperties office, ProviderProperties ways) {
    this.office = office;
    this.ways = ways;
  }

  @GetMapping("/login")
  ModelAndView show(CsrfToken csrf, @RequestParam Map<String, String> query) {
    Map<String, Object> model = new HashMap<>();
    model.put("office", office.name());
    model.put("csrf", csrf.getToken());
    model.put("failed", query.containsKey("error"));
    model.put("wait", query.containsKey("wait"));
    model.put("welcome", query.containsKey("welcome"));
    model.put("passwords", ways.passwords());
    IdentityProvider provider = ways.identityProvider();
    if (provider != null) {
      model.put(
          "elsewhere",
          new Elsewhere(
              new Sentence("signin.elsewhere", Map.of("provider", provider.name())),
              ProviderDoor.ADDRESS));
      Refusal.in(query.get("provider"))
          .ifPresent(refusal -> model.put("refused", refusal.words(provider)));
    }
    return new ModelAndView("signin", model);
  }
}
