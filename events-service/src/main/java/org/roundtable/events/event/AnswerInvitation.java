package org.roundtable.events.event;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.events.InvitationAnswer;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** An institution answers, by its guest or by the office that heard it otherwise. */
@Component
class AnswerInvitation {

  private final EventReading reading;
  private final SaveEvent save;
  private final InstantSource clock;

  AnswerInvitation(EventReading reading, SaveEvent save, InstantSource clock) {
    this.reading = reading;
    this.save = save;
    this.clock = clock;
  }

  /**
   * Two that answer in the same moment are both heard; who comes first is first.
   *
   * @param institution whose answer it is; a guest's own where it is left out
   */
  @Retryable(
      includes = OptimisticLockingFailureException.class,
      maxRetries = 10,
      delay = 20,
      jitter = 20)
  Event answer(
      UUID id,
      @Nullable InstitutionCode institution,
      InvitationAnswer said,
      @Nullable Integer seats,
      Caller caller) {
    Event event = reading.event(id, caller);
    InstitutionCode code =
        Problem.required("institution", institution == null ? caller.institution() : institution);
    if (caller.institution() != null && !caller.institution().equals(code)) {
      throw Problem.notFound("%s isn't invited to it.".formatted(code));
    }
    return save.save(
        event.answer(code, said, seats, caller.institution() == null, clock.instant()));
  }
}
