package org.roundtable.notification.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.language.Language;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An address at an institution that hears of its invitations.
 *
 * @param sealedEmail the address, encrypted for this focal point alone: see {@link
 *     FocalPointAddresses}
 */
@Document("focalPoints")
public record FocalPoint(
    @Id UUID id,
    @Version @Nullable Long version,
    @Indexed(name = "institution") InstitutionCode institution,
    String sealedEmail,
    Language language,
    Instant createdAt) {

  long revision() {
    return version == null ? 0 : version;
  }
}
