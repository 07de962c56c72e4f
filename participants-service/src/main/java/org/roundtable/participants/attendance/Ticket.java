package org.roundtable.participants.attendance;

import org.roundtable.platform.protection.PersonalData;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What lets somebody in: a random code that says nothing of them.
 *
 * @param hash SHA-256 of the code in hexadecimal digits, by which a telephone knows it at the door
 * @param ciphertext the code itself, sealed with the office's key, to print the ticket again
 */
@PersonalData
record Ticket(@Indexed(unique = true, sparse = true) String hash, String ciphertext) {}
