package org.roundtable.participants.network;

import java.util.List;
import org.roundtable.contracts.participants.NetworkListingFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What the region hears of a listing: what its member made visible there, and nothing else. */
@Component
class ListingMessages implements Publication<Listing> {

  @Override
  public Class<Listing> aggregate() {
    return Listing.class;
  }

  @Override
  public List<NetworkListingFact> facts(Listing listing, long version) {
    if (!listing.told()) {
      return List.of();
    }
    Listing.Regional region = listing.inRegion();
    return List.of(
        new NetworkListingFact(
            listing.office(),
            listing.listing(),
            version,
            region == null ? null : region.pseudonym(),
            region == null ? List.of() : region.found().expertise().stream().sorted().toList(),
            region == null ? List.of() : region.found().languages(),
            region == null ? null : region.found().country(),
            listing.changedAt()));
  }
}
