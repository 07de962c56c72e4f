package org.roundtable.participants.network;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.participants.Expertise;
import org.roundtable.platform.audit.PersonalAnswer;
import org.roundtable.platform.protection.PersonalData;

/**
 * A listing as others see it: what its member lets them see.
 *
 * @param office the one that she is a member in
 * @param reachable whether a message can be relayed to her from here
 */
@PersonalData
record Listed(
    UUID id,
    OfficeCode office,
    String pseudonym,
    List<Expertise> expertise,
    List<LanguageTag> languages,
    @Nullable CountryCode country,
    @Nullable String about,
    @Nullable String position,
    @Nullable String institution,
    boolean reachable)
    implements PersonalAnswer {

  /** A listing of this office. */
  static Listed here(Listing listing, Profile profile) {
    FieldVisibility visible = profile.visibility();
    return new Listed(
        listing.listing(),
        listing.office(),
        profile.pseudonym(),
        visible.expertise().reaches(Visibility.OFFICE) ? sorted(profile.expertise()) : List.of(),
        visible.languages().reaches(Visibility.OFFICE) ? profile.languages() : List.of(),
        visible.country().reaches(Visibility.OFFICE) ? profile.country() : null,
        visible.about().reaches(Visibility.OFFICE) ? profile.about() : null,
        visible.position().reaches(Visibility.OFFICE) ? profile.position() : null,
        visible.institution().reaches(Visibility.OFFICE) ? profile.institution() : null,
        true);
  }

  /** A listing of another office, as far as it was shared. */
  static Listed elsewhere(KnownListing known, Listing.Regional shared) {
    return new Listed(
        known.listing(),
        known.office(),
        shared.pseudonym().value(),
        sorted(shared.found().expertise()),
        shared.found().languages(),
        shared.found().country(),
        null,
        null,
        null,
        false);
  }

  private static List<Expertise> sorted(Collection<Expertise> codes) {
    return codes.stream().sorted().toList();
  }

  @Override
  public String toString() {
    return "Listed[" + id + "]";
  }
}
