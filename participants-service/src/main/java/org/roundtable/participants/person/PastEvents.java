package org.roundtable.participants.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells which events people attended; the package of attendances answers. */
public interface PastEvents {

  /**
   * @param on the day that is known of it, for rules of retention
   */
  record Attended(UUID person, UUID event, LocalDate on) {}

  List<Attended> of(Collection<UUID> people);
}
