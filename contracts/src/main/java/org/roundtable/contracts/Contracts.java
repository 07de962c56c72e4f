package org.roundtable.contracts;

import java.util.List;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.InvitationFact;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.contracts.participants.NetworkListingFact;
import org.roundtable.contracts.participants.ReachFact;
import org.roundtable.contracts.participants.RelayedMessage;
import org.roundtable.contracts.participants.TrainingFact;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.DraftCommentFact;
import org.roundtable.contracts.workplan.IndicatorFact;
import org.roundtable.contracts.workplan.InputFact;
import org.roundtable.contracts.workplan.ProgrammeFact;
import org.roundtable.contracts.workplan.RoundFact;
import org.roundtable.contracts.workplan.WorkplanFact;

/** Every message there is. */
public final class Contracts {

  private static final List<MessageType<?>> ALL =
      List.of(
          MessageType.of(ProgrammeFact.class),
          MessageType.of(WorkplanFact.class),
          MessageType.of(ActivityFact.class),
          MessageType.of(RoundFact.class),
          MessageType.of(InputFact.class),
          MessageType.of(IndicatorFact.class),
          MessageType.of(DraftCommentFact.class),
          MessageType.of(EventFact.class),
          MessageType.of(InvitationFact.class),
          MessageType.of(InstitutionFact.class),
          MessageType.of(AttendanceFact.class),
          MessageType.of(ReachFact.class),
          MessageType.of(TrainingFact.class),
          MessageType.of(NetworkListingFact.class),
          MessageType.of(RelayedMessage.class));

  private Contracts() {}

  /** Every message type, in no particular order. */
  public static List<MessageType<?>> all() {
    return ALL;
  }
}
