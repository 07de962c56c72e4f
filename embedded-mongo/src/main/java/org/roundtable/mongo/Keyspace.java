package org.roundtable.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Which keys of the store belong to a collection. */
record Keyspace(String database, String collection) {

  /** Everything the collection keeps. */
  byte[] all() {
    return (database + '\0' + collection + '\0').getBytes(UTF_8);
  }

  byte[] documents() {
    return KeyEncoding.concat(all(), new byte[] {'d'});
  }

  byte[] document(RecordId id) {
    return KeyEncoding.concat(documents(), id.bytes());
  }

  /** The key under which the number of documents is kept. */
  byte[] count() {
    return KeyEncoding.concat(all(), new byte[] {'n'});
  }

  /** Everything an index keeps. */
  byte[] index(String name) {
    return KeyEncoding.concat(all(), ("i" + name + '\0').getBytes(UTF_8));
  }
}
