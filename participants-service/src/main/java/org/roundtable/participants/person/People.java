package org.roundtable.participants.person;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** The people that this office knows. */
public interface People extends CrudRepository<Person, UUID> {

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<Person> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
