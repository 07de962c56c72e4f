package org.roundtable.participants.attendance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** The attendance of each event, under the event's identifier. */
interface Attendances extends CrudRepository<Attendance, UUID> {

  /** Some behind another, to read all of them. */
  List<Attendance> findByIdGreaterThanOrderById(UUID after, Limit limit);

  /** Those that a person is in the register of. */
  @Query("{'register.person': ?0}")
  List<Attendance> withPerson(UUID person);

  /** Those that any of some people are in the register of. */
  @Query("{'register.person': {$in: ?0}}")
  List<Attendance> withAnyOf(Collection<UUID> people);
}
