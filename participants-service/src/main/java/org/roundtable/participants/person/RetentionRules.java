package org.roundtable.participants.person;

import java.util.Arrays;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The office's rules of retention. */
interface RetentionRules extends CrudRepository<RetentionRule, Purpose> {

  /** In the order of the purposes. */
  default List<RetentionRule> inOrder() {
    return Arrays.stream(Purpose.values()).flatMap(p -> findById(p).stream()).toList();
  }
}
