package org.roundtable.participants.network;

import java.util.Objects;
import java.util.UUID;
import org.roundtable.platform.protection.OfficeCipher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals profiles with the office's key, each for its own membership, and opens them. */
@Component
class ProfileSeals {

  private final OfficeCipher cipher;
  private final JsonMapper json;

  ProfileSeals(OfficeCipher cipher, JsonMapper json) {
    this.cipher = cipher;
    this.json = json;
  }

  Sealed seal(UUID membership, Profile profile) {
    return new Sealed(cipher.encrypt(json.writeValueAsString(profile), place(membership)));
  }

  /** What the member said of herself. */
  Profile open(Listing listing) {
    Hidden hidden = Objects.requireNonNull(listing.hidden(), "she has left");
    return json.readValue(
        cipher.decrypt(hidden.profile().ciphertext(), place(listing.id())), Profile.class);
  }

  private static String place(UUID membership) {
    return "network/" + membership + "/profile";
  }
}
