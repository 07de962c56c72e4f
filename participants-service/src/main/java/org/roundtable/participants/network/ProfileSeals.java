package org.roundtable.participants.network;

import java.util.Objects;
import java.util.UUID;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.protection.PersonKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals each profile with a key of its membership's own, and opens it. Without the key every copy
 * of the profile is noise, in backups and logs as well.
 */
@Component
class ProfileSeals {

  private final PersonKeys keys;
  private final JsonMapper json;

  ProfileSeals(PersonKeys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  Sealed seal(UUID membership, Profile profile) {
    return new Sealed(
        keys.make(membership).encrypt(json.writeValueAsString(profile), place(membership)));
  }

  /**
   * What the member said of herself.
   *
   * @throws Problem {@code unavailable} if she leaves at this moment
   */
  Profile open(Listing listing) {
    Hidden hidden = Objects.requireNonNull(listing.hidden(), "she has left");
    String text =
        keys.find(listing.id())
            .orElseThrow(() ->
                new Problem(
                    ProblemType.UNAVAILABLE, null, "A member left at this moment. Try again."))
            .decrypt(hidden.profile().ciphertext(), place(listing.id()));
    return json.readValue(text, Profile.class);
  }

  /** Makes a profile unreadable for good. */
  void destroy(UUID membership) {
    keys.destroy(membership);
  }

  private static String place(UUID membership) {
    return "network/" + membership + "/profile";
  }
}
