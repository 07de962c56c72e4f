package org.roundtable.gateway.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.language.Sentence;
import org.roundtable.gateway.people.NotAdmittedException;

/** Why somebody doesn't come in by the identity provider. */
public enum Refusal {
  NO_ROLE,
  CLOSED,
  NAME_TAKEN,
  UNFIT,
  AWAY,
  DECLINED,
  FAILED;

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
  public Sentence words(IdentityProvider provider) {
    return new Sentence("signin.refused." + parameter(), Map.of("provider", provider.name()));
  }
}
