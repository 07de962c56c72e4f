package org.roundtable.events.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.events.InvitationFact;
import org.roundtable.contracts.events.InvitationOccasion;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What the office's own services hear of an invitation: each thing that is to be told. */
@Component
class InvitationMessages implements Publication<Invitation> {

  @Override
  public Class<Invitation> aggregate() {
    return Invitation.class;
  }

  @Override
  public List<InvitationFact> facts(Invitation invitation, long version) {
    @Nullable InvitationOccasion occasion = invitation.occasion();
    if (occasion == null) {
      return List.of();
    }
    return List.of(
        new InvitationFact(
            invitation.office(),
            invitation.id(),
            version,
            invitation.event(),
            invitation.institution(),
            invitation.seats(),
            invitation.answer(),
            invitation.granted(),
            invitation.waiting(),
            invitation.state(),
            invitation.sequence(),
            occasion,
            invitation.calendar(),
            invitation.title(),
            invitation.city(),
            invitation.start(),
            invitation.end(),
            invitation.startTime(),
            invitation.endTime(),
            invitation.timeZone(),
            invitation.reason(),
            invitation.rsvpUntil(),
            invitation.changedAt()));
  }
}
