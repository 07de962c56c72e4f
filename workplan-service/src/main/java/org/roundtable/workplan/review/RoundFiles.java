package org.roundtable.workplan.review;

import java.time.InstantSource;
import java.util.UUID;
import org.roundtable.platform.files.FileForm;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The files of a round, which the invited read before they answer. */
@Component
class RoundFiles {

  private final ReviewReading reading;
  private final AttachToRound add;
  private final AttachFiles attach;
  private final Rounds rounds;
  private final InstantSource clock;

  RoundFiles(
      ReviewReading reading,
      AttachToRound add,
      AttachFiles attach,
      Rounds rounds,
      InstantSource clock) {
    this.reading = reading;
    this.add = add;
    this.attach = attach;
    this.rounds = rounds;
    this.clock = clock;
  }

  Attachment find(UUID plan, UUID id, UUID attachment, Caller caller) {
    return find(reading.round(plan, id, caller), attachment);
  }

  Attachment attach(UUID plan, UUID id, NewId newId, FileForm form, Caller caller) {
    return add.earlier(plan, id, newId.value(), caller)
        .orElseGet(() ->
            attach.in(
                FileUnderWay.Owner.ROUND,
                id,
                newId,
                form,
                attachment -> add.add(plan, id, attachment, caller)));
  }

  /** What institutions answered to stays: nothing is taken from a closed round. */
  Round detach(UUID plan, UUID id, UUID attachment, IfMatch match, Caller caller) {
    Round round = match.check(reading.round(plan, id, caller));
    Attachment detached = find(round, attachment);
    Round without = round.detach(attachment, clock.instant());
    return attach.out(FileUnderWay.Owner.ROUND, id, detached, () -> rounds.save(without));
  }

  private static Attachment find(Round round, UUID attachment) {
    return Attachment.find(round.attachments(), attachment)
        .orElseThrow(() -> Problem.notFound("The round has no file %s.".formatted(attachment)));
  }
}
