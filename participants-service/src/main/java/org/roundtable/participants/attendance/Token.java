package org.roundtable.participants.attendance;

import org.roundtable.platform.protection.PersonalData;

/**
 * What a person is counted by among the unique people of a year, sealed with the office's key: a
 * keyed hash that the country offices could compare, so it is no less personal than a name.
 */
@PersonalData
record Token(String ciphertext) {}
