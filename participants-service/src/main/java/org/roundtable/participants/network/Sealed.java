package org.roundtable.participants.network;

import org.roundtable.platform.protection.PersonalData;

/** A member's profile as it lies on the disk: encrypted, and bound to her membership. */
@PersonalData
record Sealed(String ciphertext) {}
