package org.roundtable.participants.attendance;

import org.roundtable.platform.protection.PersonalData;

/**
 * What a person is counted by among the unique people of a year, sealed with the office's key: a
 * keyed hash that the country offices could compare, so it is no less personal than a name.
 *
 * @param key the id of the key it was made with, or of none where its person was erased
 */
@PersonalData
record Token(String key, String ciphertext) {

  /** Stands for somebody who was erased: a random number, in no other office the same. */
  static final String ANONYMOUS = "erased";
}
