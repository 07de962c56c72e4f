package org.roundtable.events.event;

import org.roundtable.contracts.InstitutionCode;

/** Seats that an institution asked for at once; it has its place in the queue of all claims. */
public record Claim(InstitutionCode institution, int seats) {

  public Claim {
    if (seats < 1) {
      throw new IllegalArgumentException("a claim is for a seat at least");
    }
  }
}
