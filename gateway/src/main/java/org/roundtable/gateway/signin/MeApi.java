package org.roundtable.gateway.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Role;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller who they are here. */
@RestController
class MeApi {

  /** The caller, and the office they came to. */
  record Me(
      String name,
      OfficeCode office,
      String officeName,
      List<Role> roles,
      @Nullable InstitutionCode institution) {}

  private final OfficeProperties office;
  private final Callers callers;

  MeApi(OfficeProperties office, Callers callers) {
    this.office = office;
    this.callers = callers;
  }

  @GetMapping("/api/me")
  Me me(Authentication caller) {
    Account account = callers.account(caller);
    return new Me(
        account.name(),
        office.code(),
        office.name(),
        account.roles().stream().sorted().toList(),
        account.institution());
  }
}
