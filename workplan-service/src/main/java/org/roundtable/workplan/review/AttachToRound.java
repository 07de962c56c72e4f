package org.roundtable.workplan.review;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.platform.security.Caller;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Adds a file to a round, as long as it is open. */
@Component
class AttachToRound {

  private final ReviewReading reading;
  private final Rounds rounds;
  private final AttachmentLimits limits;
  private final InstantSource clock;

  AttachToRound(
      ReviewReading reading, Rounds rounds, AttachmentLimits limits, InstantSource clock) {
    this.reading = reading;
    this.rounds = rounds;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * The attachment that an earlier run of the same request added, if one did.
   *
   * @throws org.roundtable.platform.problem.Problem if none did, and the round takes no file
   */
  Optional<Attachment> earlier(UUID plan, UUID id, UUID attachment, Caller caller) {
    Round round = reading.round(plan, id, caller);
    Optional<Attachment> earlier = Attachment.find(round.attachments(), attachment);
    if (earlier.isEmpty()) {
      round.requireRoomForFile(limits.perRound());
    }
    return earlier;
  }

  /** Two files that come in the same moment are both taken. */
  @Retryable(
      includes = OptimisticLockingFailureException.class,
      maxRetries = 10,
      delay = 20,
      jitter = 20)
  Attachment add(UUID plan, UUID id, Attachment attachment, Caller caller) {
    Round round = reading.round(plan, id, caller);
    Optional<Attachment> earlier = Attachment.find(round.attachments(), attachment.id());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    rounds.save(round.attach(attachment, limits.perRound(), clock.instant()));
    return attachment;
  }
}
