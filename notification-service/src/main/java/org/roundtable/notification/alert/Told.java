package org.roundtable.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.roundtable.contracts.OfficeCode;

/** What a delivery carries: news for whoever subscribed, or something for one reader. */
public sealed interface Told permits Alert, InvitationTold, LetterTold {

  /** What it is, as an officer's list of deliveries names it. */
  String what();

  /** The office that it comes from. */
  OfficeCode office();

  /** What it is about, unique within its office. */
  UUID thing();

  /** The version of the thing with which it came about. */
  long occurrence();

  /** When its office decided it, by that office's clock. */
  Instant at();
}
