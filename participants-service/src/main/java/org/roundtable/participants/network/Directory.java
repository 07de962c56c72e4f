package org.roundtable.participants.network;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.participants.Expertise;
import org.roundtable.platform.web.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The listings that somebody may see, this office's and those that member offices share.
 *
 * <p>A filter finds a listing by what is visible only: whoever hides a field isn't found by it.
 */
@Component
class Directory {

  /** What is looked for; what is left out narrows nothing. */
  record Filter(
      @Nullable Expertise expertise,
      @Nullable LanguageTag language,
      @Nullable CountryCode country) {

    private Query query(String part, String found, Page.Request page) {
      Criteria criteria = where("listing").gt(page.after()).and(part).exists(true);
      if (expertise != null) {
        criteria.and(found + ".expertise").is(expertise);
      }
      if (language != null) {
        criteria.and(found + ".languages").is(language);
      }
      if (country != null) {
        criteria.and(found + ".country").is(country);
      }
      return Query.query(criteria).with(Sort.by("listing")).limit(page.limit().max());
    }
  }

  private final MongoOperations mongo;
  private final ProfileSeals seals;

  Directory(MongoOperations mongo, ProfileSeals seals) {
    this.mongo = mongo;
    this.seals = seals;
  }

  /** A page of it, as members and officers of this office see it. */
  Page<Listed> page(Filter filter, Page.Request page) {
    Stream<Listed> own =
        mongo.find(filter.query("inOffice", "inOffice", page), Listing.class).stream()
            .map(listing -> Listed.here(listing, seals.open(listing)));
    Stream<Listed> others =
        mongo.find(filter.query("inRegion", "inRegion.found", page), KnownListing.class).stream()
            .map(known ->
                Listed.elsewhere(known, Objects.requireNonNull(known.inRegion(), "queried so")));
    // Each is sorted and long enough to fill the page, so their first ones are the page's.
    List<Listed> found =
        Stream.concat(own, others)
            .sorted(Comparator.comparing(Listed::id, Directory::unsigned))
            .limit(page.limit().max())
            .toList();
    return page.of(found, Listed::id);
  }

  /** As the database sorts them. Java's own order takes the first bit for a sign. */
  private static int unsigned(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }
}
