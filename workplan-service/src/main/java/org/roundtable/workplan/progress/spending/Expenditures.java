package org.roundtable.workplan.progress.spending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** What was committed and spent, of all plans. */
interface Expenditures extends CrudRepository<Expenditure, UUID> {

  @Query("{'plan': ?0, '_id': ?1}")
  Optional<Expenditure> find(UUID plan, UUID id);

  /** An entry that corrects none, with all its corrections. */
  @Query(value = "{'root': ?0}", sort = "{'turn': 1}")
  List<Expenditure> chain(UUID root);
}
