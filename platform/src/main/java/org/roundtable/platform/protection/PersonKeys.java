package org.roundtable.platform.protection;

import java.util.Optional;
import java.util.UUID;

/**
 * A key a person, kept apart from the data that it encrypts: whoever destroys it makes every copy
 * of the person's data unreadable at once, in databases, backups and logs.
 *
 * <p>All of it throws {@link org.roundtable.platform.problem.Problem} {@code office-sealed} once
 * the office was sealed.
 */
public interface PersonKeys {

  /** The person's key, made if there is none yet; it is on the disk when this returns. */
  PersonCipher make(UUID person);

  /** The person's key, unless it was destroyed. */
  Optional<PersonCipher> find(UUID person);

  /** Destroys the person's key for good; nothing happens where there is none. */
  void destroy(UUID person);
}
