package org.roundtable.notification.subscription;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.notification.alert.AlertKind;
import org.roundtable.platform.language.Language;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A partner's wish to be told.
 *
 * @param partner the organisation's name
 * @param sealedEmail the address, encrypted for this subscription alone: see {@link Addresses}
 * @param countries the countries it is about; empty for all
 */
@Document("subscriptions")
public record Subscription(
    @Id UUID id,
    @Version @Nullable Long version,
    String partner,
    String sealedEmail,
    Language language,
    @Indexed(name = "alerts") Set<AlertKind> alerts,
    Set<CountryCode> countries,
    Instant createdAt) {

  /** Whether it is about this country. */
  public boolean covers(CountryCode country) {
    return countries.isEmpty() || countries.contains(country);
  }

  long revision() {
    return version == null ? 0 : version;
  }
}
