package org.roundtable.participants.network;

/** Who sees a field of a listing; each sees what the narrower ones see. */
enum Visibility {
  /** Nobody but the member herself. */
  NOBODY,
  /** Members of the network and officers, of this office. */
  OFFICE,
  /** Those of the offices above as well. */
  REGION;

  /** Whether those who belong to this audience see the field. */
  boolean reaches(Visibility audience) {
    return compareTo(audience) >= 0;
  }
}
