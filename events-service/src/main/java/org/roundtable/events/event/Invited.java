package org.roundtable.events.event;

import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.events.institution.KnownInstitution;

/** An institution that was invited, with its name and kind as they were then. */
record Invited(InstitutionCode code, PublicText name, InstitutionKind kind) {

  static Invited of(KnownInstitution institution) {
    return new Invited(institution.code(), institution.name(), institution.kind());
  }
}
