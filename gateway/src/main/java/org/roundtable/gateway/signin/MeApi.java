package org.roundtable.gateway.signin;

import java.util.List;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller who they are here. */
@RestController
class MeApi {

  /** The caller, and the office they came to. */
  record Me(String name, OfficeCode office, String officeName, List<String> roles) {}

  private final OfficeProperties office;

  MeApi(OfficeProperties office) {
    this.office = office;
  }

  @GetMapping("/api/me")
  Me me(Authentication caller) {
    Person person = Person.of(caller);
    return new Me(person.name(), office.code(), office.name(), person.roles());
  }
}
