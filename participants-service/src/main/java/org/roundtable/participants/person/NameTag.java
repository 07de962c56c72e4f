package org.roundtable.participants.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.protection.PersonalData;

/** What is said of a person where they take part: no more than a name tag says. */
@PersonalData
public record NameTag(UUID person, String name, @Nullable String position) {

  @Override
  public String toString() {
    return "NameTag[" + person + "]";
  }
}
