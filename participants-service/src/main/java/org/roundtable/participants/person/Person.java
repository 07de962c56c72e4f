package org.roundtable.participants.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.protection.PersonalData;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who takes part in the office's events. No message ever tells of a person.
 *
 * @param sex with {@code institution} what counts go by, and therefore not sealed
 */
@PersonalData
@Document("people")
public record Person(
    @Id UUID id,
    @Version @Nullable Long version,
    Sex sex,
    InstitutionCode institution,
    Sealed name,
    @Nullable Sealed position,
    @Nullable Sealed email,
    @Nullable Sealed phone,
    @Nullable Sealed languages,
    Consent consent,
    Instant changedAt) {

  /** The version of somebody who has been saved. */
  long revision() {
    if (version == null) {
      throw new IllegalStateException("not saved yet");
    }
    return version;
  }

  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
