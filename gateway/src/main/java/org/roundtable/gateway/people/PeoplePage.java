package org.roundtable.gateway.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.gateway.language.PageProblem;
import org.roundtable.gateway.language.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator lets people in, and helps those who lost what they sign in with. */
@Controller
@RequestMapping("/people")
class PeoplePage {

  /** A line of the list. */
  record Row(
      UUID id,
      String name,
      String username,
      Sentence roles,
      String state,
      boolean enabled,
      boolean provided) {

    static Row of(Account account) {
      return new Row(
          account.id(),
          account.name(),
          account.username(),
          roles(account),
          state(account),
          account.enabled(),
          account.provided());
    }

    private static Sentence roles(Account account) {
      Sentence roles = Role.words(account.roles());
      return account.institution() == null
          ? roles
          : new Sentence(
              "people.guest", Map.of("roles", roles, "institution", account.institution().value()));
    }

    private static String state(Account account) {
      if (!account.enabled()) {
        return "closed";
      }
      if (account.provided()) {
        return "provided";
      }
      return account.active() ? "active" : "invited";
    }
  }

  private final Accounts accounts;
  private final Staff staff;

  PeoplePage(Accounts accounts, Staff staff) {
    this.accounts = accounts;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView show(CsrfToken csrf) {
    return page(csrf, null, null);
  }

  @PostMapping
  ModelAndView invite(
      @RequestParam String username,
      @RequestParam String name,
      @RequestParam(defaultValue = "") Set<Role> roles,
      @RequestParam(defaultValue = "") String institution,
      CsrfToken csrf) {
    try {
      return page(
          csrf, staff.invite(username.strip(), name.strip(), roles, code(institution)), null);
    } catch (PageProblem unfit) {
      return page(csrf, null, unfit.sentence());
    }
  }

  @PostMapping("/{id}/reset")
  ModelAndView reset(@PathVariable UUID id, CsrfToken csrf) {
    return page(csrf, staff.reset(id), null);
  }

  @PostMapping("/{id}/enabled")
  ModelAndView enable(
      @PathVariable UUID id, @RequestParam boolean enabled, Authentication caller, CsrfToken csrf) {
    Account account = staff.find(id);
    if (account.username().equals(caller.getName())) {
      return page(csrf, null, new Sentence("trouble.own-account"));
    }
    staff.change(account, account.roles(), enabled);
    return page(csrf, null, null);
  }

  private static @Nullable InstitutionCode code(String institution) {
    try {
      return institution.isBlank() ? null : new InstitutionCode(institution.strip());
    } catch (IllegalArgumentException noCode) {
      throw PageProblem.invalid("institution", "trouble.institution-code");
    }
  }

  /** A link to hand over; whoever signs in at the identity provider needs none. */
  private static Map<String, Object> handOver(Staff.Invited invited) {
    String name = invited.account().name();
    Invitations.Link link = invited.link();
    if (link == null) {
      return Map.of("forgotten", new Sentence("people.forgotten", Map.of("name", name)));
    }
    return Map.of(
        "invited",
        name,
        "link",
        link.link(),
        "handOver",
        new Sentence("people.hand-over", Map.of("expires", link.expires())));
  }

  private ModelAndView page(
      CsrfToken csrf, Staff.@Nullable Invited invited, @Nullable Sentence trouble) {
    List<Account> all = new ArrayList<>();
    accounts.findAll().forEach(all::add);
    Map<String, Object> model = new HashMap<>();
    model.put("csrf", csrf.getToken());
    model.put("trouble", trouble);
    model.put("people", all.stream().map(Row::of).toList());
    model.put("roles", Role.values());
    if (invited != null) {
      model.putAll(handOver(invited));
    }
    ModelAndView page = new ModelAndView("people", model);
    page.setStatus(trouble == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
