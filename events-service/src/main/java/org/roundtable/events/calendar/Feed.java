package org.roundtable.events.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A calendar to subscribe to, at an address that nobody can guess.
 *
 * @param owner the account that made it
 * @param institution whose guest the owner is; such a feed has only what it is invited to
 * @param secret the SHA-256 of the address's secret, which is kept nowhere
 */
@Document("calendarFeeds")
record Feed(
    @Id UUID id,
    @Indexed String owner,
    @Nullable InstitutionCode institution,
    Scope scope,
    @Nullable CountryCode country,
    @Nullable Integer objective,
    @Indexed(unique = true) String secret,
    Instant createdAt) {

  /** Which events a feed has. */
  enum Scope {
    /** Those in a country. */
    COUNTRY,
    /** Those that serve an objective. */
    OBJECTIVE,
    /** All that the owner sees. */
    MINE
  }
}
