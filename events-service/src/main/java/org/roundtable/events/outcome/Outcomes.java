package org.roundtable.events.outcome;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** What came of the events. */
public interface Outcomes extends CrudRepository<Outcome, UUID> {}
