package org.roundtable.contracts.participants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * A listing of the women's network, with what its member made visible to the region and nothing
 * else. What she keeps to the office is left out as if she hadn't said it.
 *
 * @param id the listing's; it says nothing of her account, and she gets another if she comes back
 * @param pseudonym the name that she gave herself; null if she isn't listed for the region any more
 */
@Contract(type = "org.roundtable.participants.network-listing.v1", topic = Topics.NETWORK)
public record NetworkListingFact(
    OfficeCode office,
    UUID id,
    long version,
    @Nullable PublicText pseudonym,
    List<Expertise> expertise,
    List<LanguageTag> languages,
    @Nullable CountryCode country,
    Instant changedAt)
    implements Shareable {}
