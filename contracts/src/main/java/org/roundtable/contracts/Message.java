package org.roundtable.contracts;

import java.util.UUID;

/**
 * A fact: the whole state of one thing at one version.
 *
 * <p>A consumer that has seen version 7 of a thing ignores version 5, so that duplicates and
 * replays do no harm. A message stays in its office unless its type is {@link Shareable} or {@link
 * Regional}.
 */
public interface Message {

  /** The office that owns the thing and decided this version of it. */
  OfficeCode office();

  /** The thing's identifier, unique within its office. */
  UUID id();

  /** Counts the thing's changes from 0, without a gap. */
  long version();

  /** The Kafka key, {@code <office>/<id>}: what compaction and ordering go by. */
  default String key() {
    return office().value() + "/" + id();
  }
}
