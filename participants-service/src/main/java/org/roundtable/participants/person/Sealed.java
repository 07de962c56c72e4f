package org.roundtable.participants.person;

import org.roundtable.platform.protection.PersonalData;

/** A personal value as it lies on the disk: encrypted, and bound to its person and field. */
@PersonalData
record Sealed(String ciphertext) {}
