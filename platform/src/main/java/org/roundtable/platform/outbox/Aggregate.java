package org.roundtable.platform.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that changes as a whole and tells others of it: one MongoDB document, immutable in
 * memory.
 *
 * <p>Saving it through its repository also writes the facts it owes into its {@code outbox}, in the
 * same document and so atomically, on every MongoDB and without a transaction.
 */
public interface Aggregate {

  UUID id();

  /** Counts the changes from 0; null until it is saved for the first time. */
  @Nullable Long version();

  /** The facts not yet published, oldest first. */
  List<OutboxEntry> outbox();

  /** The same thing with another outbox. */
  Aggregate withOutbox(List<OutboxEntry> outbox);

  /** The version of a thing that has been saved. */
  default long revision() {
    Long version = version();
    if (version == null) {
      throw new IllegalStateException("not saved yet");
    }
    return version;
  }

  /** The version as HTTP names it (RFC 9110, 8.8.3), which {@code If-Match} repeats. */
  default String etag() {
    return "\"" + revision() + "\"";
  }
}
