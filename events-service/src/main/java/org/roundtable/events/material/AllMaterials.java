package org.roundtable.events.material;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The files of all events. */
interface AllMaterials extends CrudRepository<EventMaterials, UUID> {}
