package org.roundtable.participants.attendance;

import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.participants.institution.Institution;

/** An institution that attended, with its name and kind as they were then. */
record Represented(InstitutionCode code, PublicText name, InstitutionKind kind) {

  static Represented of(Institution institution) {
    return new Represented(institution.code(), institution.name(), institution.kind());
  }
}
