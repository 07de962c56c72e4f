package org.roundtable.participants.network;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.roundtable.platform.audit.PersonalAnswer;
import org.roundtable.platform.protection.PersonalData;

/**
 * A member's own listing, whole.
 *
 * @param id her membership's: the audit log names it beside her account, so it isn't the listing's
 * @param listing what others know it by
 */
@PersonalData
record MyListing(UUID id, long version, UUID listing, @JsonUnwrapped Profile profile)
    implements PersonalAnswer {

  static MyListing of(Listing listing, Profile profile) {
    return new MyListing(listing.id(), listing.revision(), listing.listing(), profile);
  }
}
