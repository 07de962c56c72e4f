package org.roundtable.gateway.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.problem.Problem;
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
      String roles,
      String state,
      boolean enabled,
      boolean provided) {

    static Row of(Account account) {
      String roles = String.join(", ", account.roles().stream().sorted().map(Role::words).toList());
      String institution = account.institution() == null ? "" : " for " + account.institution();
      return new Row(
          account.id(),
          account.name(),
          account.username(),
          roles + institution,
          state(account),
          account.enabled(),
          account.provided());
    }

    private static String state(Account account) {
      if (!account.enabled()) {
        return "closed";
      }
      if (account.provided()) {
        return "signs in by the identity provider";
      }
      return account.active() ? "signs in" : "has a link to set up";
    }
  }

  /** A role to choose. */
  record Choice(Role role, String words) {}

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
      InstitutionCode guestOf =
          institution.isBlank() ? null : new InstitutionCode(institution.strip());
      return page(csrf, staff.invite(username.strip(), name.strip(), roles, guestOf), null);
    } catch (Problem | IllegalArgumentException unfit) {
      return page(csrf, null, unfit.getMessage());
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
      return page(csrf, null, "You can't close your own account.");
    }
    staff.change(account, account.roles(), enabled);
    return page(csrf, null, null);
  }

  private ModelAndView page(
      CsrfToken csrf, Staff.@Nullable Invited invited, @Nullable String trouble) {
    List<Account> all = new ArrayList<>();
    accounts.findAll().forEach(all::add);
    Map<String, Object> model = new HashMap<>();
    model.put("csrf", csrf.getToken());
    model.put("trouble", trouble);
    model.put("people", all.stream().map(Row::of).toList());
    model.put(
        "roles", Arrays.stream(Role.values()).map(role -> new Choice(role, role.words())).toList());
    if (invited != null) {
      model.put("invited", invited.account().name());
      model.put("forgotten", invited.link() == null);
    }
    if (invited != null && invited.link() != null) {
      model.put("link", invited.link().link());
      model.put("expires", invited.link().expires().toString().substring(0, 16).replace('T', ' '));
    }
    ModelAndView page = new ModelAndView("people", model);
    page.setStatus(trouble == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
