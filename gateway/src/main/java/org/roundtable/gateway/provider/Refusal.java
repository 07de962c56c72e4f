package org.roundtable.gateway.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.people.NotAdmittedException;

/** Why somebody doesn't come in by the identity provider, and what they are told. */
public enum Refusal {
  NO_ROLE(
      "%s knows you, but gives you no role at this office. Ask its administrator for one; to use"
          + " another account, sign out at %s first."),
  CLOSED("Your account at this office was closed. Ask its administrator."),
  NAME_TAKEN(
      "Somebody else has your user name at this office. If that is you, sign in with your password;"
          + " otherwise ask the administrator."),
  UNFIT(
      "What %s says of you isn't enough for an account here. Tell the office's administrator: the"
          + " office's log says what is missing."),
  AWAY("%s can't be reached at the moment. Try again later."),
  DECLINED("You didn't sign in at %s. Try again, or use another way."),
  FAILED("Signing in by %s didn't work. Try again; if it happens again, tell the administrator.");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  static Refusal of(NotAdmittedException.Reason reason) {
    return switch (reason) {
      case NO_ROLE -> NO_ROLE;
      case CLOSED -> CLOSED;
      case NAME_TAKEN -> NAME_TAKEN;
      case UNFIT -> UNFIT;
    };
  }

  /** The refusal that an address carries, if it carries one. */
  public static Optional<Refusal> in(@Nullable String parameter) {
    return Arrays.stream(values())
        .filter(refusal -> refusal.parameter().equals(parameter))
        .findFirst();
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What to tell them. */
  public String words(IdentityProvider provider) {
    return words.replace("%s", provider.name());
  }
}
