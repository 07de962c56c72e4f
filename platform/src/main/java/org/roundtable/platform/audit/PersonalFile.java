package org.roundtable.platform.audit;

import java.util.List;
import java.util.UUID;

/**
 * A file that holds people's data, as the answer of a method that {@link ReadsPersonalData}; the
 * answer says its type.
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared by nobody
public record PersonalFile(List<UUID> people, byte[] content) implements PersonalAnswers {

  @Override
  public String toString() {
    return "PersonalFile" + people;
  }
}
