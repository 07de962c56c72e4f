package org.roundtable.gateway.people;

import java.util.Map;
import java.util.Set;
import org.roundtable.gateway.language.Sentence;

/** What somebody may do; the table of each stands in {@code docs/roles.md}. */
public enum Role {
  /** Keeps the office's plans, events and register of people. */
  COUNTRY_OFFICER(true, false),
  /** Submits plans and signs for the office. */
  COUNTRY_HEAD(true, false),
  /** A guest: reviews plans and validates them for its institution. */
  NATIONAL_AUTHORITY(false, true),
  /** A guest: follows what it was granted. */
  PARTNER(false, true),
  /** Sees the figures of every member office, and never a person. */
  REGIONAL_COORDINATOR(false, false),
  /** Belongs to the women's professional network, and sees its directory. */
  NETWORK_MEMBER(true, false),
  /** Lets people in and sets the office up. */
  ADMINISTRATOR(true, false),
  /** Reads the audit log. */
  AUDITOR(true, false);

  private final boolean guarded;
  private final boolean guest;

  Role(boolean guarded, boolean guest) {
    this.guarded = guarded;
    this.guest = guest;
  }

  /** Whether a password alone is too little: for administrators and who sees personal data. */
  public boolean guarded() {
    return guarded;
  }

  /** Whether it is held for an institution, and only by its people. */
  public boolean guest() {
    return guest;
  }

  /** Roles in words, to read. */
  public static Sentence words(Set<Role> roles) {
    return new Sentence(
        "roles",
        Map.of(
            "roles",
            roles.stream().sorted().map(role -> new Sentence("role." + role.name())).toList()));
  }

  /** The authority that Spring Security knows it by. */
  public String authority() {
    return "ROLE_" + name();
  }
}
