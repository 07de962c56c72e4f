package org.roundtable.platform.sample;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The office's own notices. */
public interface Notices extends ListCrudRepository<Notice, UUID> {}
