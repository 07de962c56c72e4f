package org.roundtable.participants.attendance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** Which entries of the register of people are somebody else's. */
interface MergedPeople extends CrudRepository<MergedPerson, UUID> {

  List<MergedPerson> findByKept(UUID kept);
}
