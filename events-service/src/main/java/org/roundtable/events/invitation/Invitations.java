package org.roundtable.events.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** What invited institutions were last told. */
interface Invitations extends CrudRepository<Invitation, UUID> {

  List<Invitation> findByEvent(UUID event);

  List<Invitation> findByNextReminderLessThanEqualOrderByNextReminder(Instant now, Limit limit);
}
