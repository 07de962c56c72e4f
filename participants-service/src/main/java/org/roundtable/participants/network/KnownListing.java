package org.roundtable.participants.network;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.participants.NetworkListingFact;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A listing of a member office, as last heard of.
 *
 * @param key the key of its fact
 * @param version the version of its fact
 * @param inRegion null once it isn't shared any more: then only that it isn't is known
 */
@Document("networkElsewhere")
record KnownListing(
    @Id String key,
    long version,
    OfficeCode office,
    @Indexed(name = "listing") UUID listing,
    Listing.@Nullable Regional inRegion) {

  static KnownListing of(NetworkListingFact fact) {
    return new KnownListing(fact.key(), fact.version(), fact.office(), fact.id(), shared(fact));
  }

  private static Listing.@Nullable Regional shared(NetworkListingFact fact) {
    if (fact.pseudonym() == null) {
      return null;
    }
    return new Listing.Regional(
        fact.pseudonym(),
        new Searchable(Set.copyOf(fact.expertise()), fact.languages(), fact.country()));
  }
}
