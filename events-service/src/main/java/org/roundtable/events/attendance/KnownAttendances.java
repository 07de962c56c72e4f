package org.roundtable.events.attendance;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Who attended the office's events, as last heard of. */
public interface KnownAttendances extends Repository<KnownAttendance, String> {

  Optional<KnownAttendance> findById(String key);
}
