package org.roundtable.participants.attendance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** Whom the office reached, a document a year. */
interface Reaches extends CrudRepository<Reach, UUID> {

  List<Reach> findAllByOrderById();
}
