package org.roundtable.workplan.review;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.platform.security.Caller;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Adds a file to an input, as long as it may be put otherwise. */
@Component
class AttachToInput {

  private final AnswerInput answer;
  private final Inputs inputs;
  private final AttachmentLimits limits;
  private final InstantSource clock;

  AttachToInput(AnswerInput answer, Inputs inputs, AttachmentLimits limits, InstantSource clock) {
    this.answer = answer;
    this.inputs = inputs;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * The attachment that an earlier run of the same request added, if one did.
   *
   * @throws org.roundtable.platform.problem.Problem if none did, and the input takes no file
   */
  Optional<Attachment> earlier(UUID plan, UUID id, UUID attachment, Caller caller) {
    Input input = answer.own(plan, id, caller);
    Optional<Attachment> earlier = Attachment.find(input.attachments(), attachment);
    if (earlier.isEmpty()) {
      answer.requireTaking(input, caller);
      input.requireRoomForFile(limits.perInput());
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
    Input input = answer.own(plan, id, caller);
    Optional<Attachment> earlier = Attachment.find(input.attachments(), attachment.id());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    answer.requireTaking(input, caller);
    inputs.save(input.attach(attachment, limits.perInput(), clock.instant()));
    return attachment;
  }
}
