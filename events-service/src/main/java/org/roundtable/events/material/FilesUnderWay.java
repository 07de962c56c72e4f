package org.roundtable.events.material;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The files that are on their way, and those that a dead process left there. */
interface FilesUnderWay extends CrudRepository<FileUnderWay, UUID> {

  List<FileUnderWay> findBySinceBefore(Instant then);
}
