package org.roundtable.participants.network;

import com.github.f4b6a3.uuid.UuidCreator;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A member's place in the network.
 *
 * <p>Its identifier is her membership's, which the audit log names beside her account. Others know
 * the listing by {@code listing}, so that the log doesn't tell whose pseudonym is whose.
 *
 * @param hidden null once she has left; what remains then goes as soon as the region was told
 * @param inOffice what members and officers here find it by; null if they don't see it
 * @param inRegion the same for the region, and her pseudonym there
 * @param told whether the region ever heard of it, and has to hear that it is gone
 * @param leftAt when she left
 */
@RecordBuilder
@Document("network")
record Listing(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    @Indexed(name = "listing", unique = true) UUID listing,
    @Nullable Hidden hidden,
    @Nullable Searchable inOffice,
    @Nullable Regional inRegion,
    boolean told,
    Instant changedAt,
    @Indexed(name = "left", sparse = true) @Nullable Instant leftAt,
    List<OutboxEntry> outbox)
    implements Aggregate, ListingBuilder.With {

  /** What the region is told. */
  record Regional(PublicText pseudonym, Searchable found) {

    static @Nullable Regional of(Profile profile) {
      Searchable found = Searchable.of(profile, Visibility.REGION);
      return found == null ? null : new Regional(new PublicText(profile.pseudonym()), found);
    }
  }

  /** A listing that nobody sees yet. */
  static Listing opened(OfficeCode office, Instant now) {
    return new Listing(
        UuidCreator.getTimeOrderedEpoch(),
        null,
        office,
        UuidCreator.getTimeOrderedEpoch(),
        null,
        null,
        null,
        false,
        now,
        null,
        List.of());
  }

  /** With what she says of herself now. */
  Listing says(Profile profile, Hidden sealed, Instant now) {
    Regional region = Regional.of(profile);
    return with(listing ->
        listing
            .hidden(sealed)
            .inOffice(Searchable.of(profile, Visibility.OFFICE))
            .inRegion(region)
            .told(told || region != null)
            .changedAt(now));
  }

  /** Without anything of her, what still waited to be told of her included. */
  Listing left(Instant now) {
    return with(listing ->
        listing
            .hidden(null)
            .inOffice(null)
            .inRegion(null)
            .changedAt(now)
            .leftAt(now)
            .outbox(List.of()));
  }

  boolean isListed() {
    return inOffice != null;
  }

  @Override
  public Listing withOutbox(List<OutboxEntry> owed) {
    return with(listing -> listing.outbox(owed));
  }
}
