package org.roundtable.participants.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to.
 *
 * @param purpose what their data may be used for
 * @param wordingVersion which version of the consent's wording they were shown
 * @param givenOn the day on which they agreed, never in the future
 * @param withdrawnOn the day on which they took it back, if they did
 */
record Consent(
    @NotNull Purpose purpose,
    @NotBlank @Size(max = 40) String wordingVersion,
    @NotNull LocalDate givenOn,
    @Nullable LocalDate withdrawnOn) {

  boolean isWithdrawn() {
    return withdrawnOn != null;
  }

  Consent withdrawn(LocalDate day) {
    return isWithdrawn() ? this : new Consent(purpose, wordingVersion, givenOn, day);
  }

  /**
   * The purposes that consent holds for: it was given, and none that was given earlier was
   * withdrawn later. Of two records of one person, what they said last holds.
   */
  static Set<Purpose> holding(Collection<Consent> consents) {
    Set<Purpose> holding = EnumSet.noneOf(Purpose.class);
    Arrays.stream(Purpose.values()).filter(p -> holds(p, consents)).forEach(holding::add);
    return holding;
  }

  private static boolean holds(Purpose purpose, Collection<Consent> consents) {
    return consents.stream()
        .filter(consent -> consent.purpose() == purpose && !consent.isWithdrawn())
        .anyMatch(given ->
            consents.stream()
                .filter(other -> other.purpose() == purpose)
                .map(Consent::withdrawnOn)
                .noneMatch(end -> end != null && end.isAfter(given.givenOn())));
  }
}
