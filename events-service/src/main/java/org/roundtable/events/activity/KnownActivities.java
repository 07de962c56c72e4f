package org.roundtable.events.activity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The activities of the office's workplans, as last heard of. */
public interface KnownActivities extends Repository<KnownActivity, String> {

  List<KnownActivity> findByItemIn(Collection<UUID> items);
}
