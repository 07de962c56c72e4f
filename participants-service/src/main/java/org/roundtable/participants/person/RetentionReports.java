package org.roundtable.participants.person;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The reports of all runs. */
interface RetentionReports extends CrudRepository<RetentionReport, UUID> {

  Optional<RetentionReport> findFirstByOrderByAtDesc();
}
