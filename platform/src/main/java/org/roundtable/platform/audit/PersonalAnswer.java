package org.roundtable.platform.audit;

import java.util.UUID;

/** What an answer tells of one person. */
public interface PersonalAnswer {

  /** The person's. */
  UUID id();
}
