package org.roundtable.platform.audit;

import java.util.List;
import java.util.UUID;

/** What an answer tells of several people, other than as a list of {@link PersonalAnswer}. */
public interface PersonalAnswers {

  /** The people whose data the answer holds. */
  List<UUID> people();
}
