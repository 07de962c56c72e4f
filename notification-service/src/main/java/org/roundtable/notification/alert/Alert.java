package org.roundtable.notification.alert;

import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.PublicText;

/**
 * Something that subscribers are told: what happened, as it was known when it did.
 *
 * <p>It is made of facts and so holds no personal data.
 */
public sealed interface Alert extends Told permits EventHeld, WorkplanSubmitted {

  AlertKind kind();

  @Override
  default String what() {
    return kind().name();
  }

  /** The event or the workplan, unique within its office. */
  @Override
  UUID thing();

  /** A plan that is submitted again after its revision is another occurrence. */
  @Override
  long occurrence();

  CountryCode country();

  PublicText title();
}
