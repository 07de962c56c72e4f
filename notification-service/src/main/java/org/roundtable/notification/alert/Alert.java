package org.roundtable.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;

/**
 * Something that subscribers are told: what happened, as it was known when it did.
 *
 * <p>It is made of facts and so holds no personal data.
 */
public sealed interface Alert permits EventHeld, WorkplanSubmitted {

  AlertKind kind();

  /** The office that reports it. */
  OfficeCode office();

  /** The event or the workplan, unique within its office. */
  UUID thing();

  /**
   * The version of the thing with which it came about: a plan that is submitted again after its
   * revision is another occurrence.
   */
  long occurrence();

  CountryCode country();

  PublicText title();

  /** When its office decided it, by that office's clock. */
  Instant at();
}
