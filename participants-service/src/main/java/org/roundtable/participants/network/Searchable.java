package org.roundtable.participants.network;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.participants.Expertise;

/** What a listing is found by: only what its member shows to those who look for it. */
record Searchable(
    Set<Expertise> expertise, List<LanguageTag> languages, @Nullable CountryCode country) {

  /** What this audience may search by; null where there is no listing for it. */
  static @Nullable Searchable of(Profile profile, Visibility audience) {
    FieldVisibility visible = profile.visibility();
    if (!visible.listsFor(audience)) {
      return null;
    }
    return new Searchable(
        visible.expertise().reaches(audience) ? profile.expertise() : Set.of(),
        visible.languages().reaches(audience) ? profile.languages() : List.of(),
        visible.country().reaches(audience) ? profile.country() : null);
  }
}
