package org.roundtable.workplan.review;

import java.time.InstantSource;
import java.util.UUID;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** What becomes of an input once it is given. */
@Component
class AnswerInput {

  private final ReviewReading reading;
  private final Inputs inputs;
  private final InstantSource clock;

  AnswerInput(ReviewReading reading, Inputs inputs, InstantSource clock) {
    this.reading = reading;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** Two who reply in the same moment both do. */
  @Retryable(
      includes = OptimisticLockingFailureException.class,
      maxRetries = 10,
      delay = 20,
      jitter = 20)
  Input reply(UUID plan, UUID id, NewId reply, PublicText text, Language language, Caller caller) {
    Input input = reading.input(plan, id, caller);
    return inputs.save(
        input.reply(
            new Reply(reply.value(), caller.institution(), text, language, clock.instant())));
  }

  Input dispose(UUID plan, UUID id, IfMatch match, InputApi.NewDisposition body, Caller caller) {
    Input input = match.check(reading.input(plan, id, caller));
    Input disposed = input.dispose(body.kind(), body.reason(), body.changes(), clock.instant());
    return disposed == input ? input : inputs.save(disposed);
  }

  /** As long as the round takes inputs, it also takes another wording. */
  Input rephrase(
      UUID plan, UUID id, IfMatch match, PublicText text, Language language, Caller caller) {
    Input input = match.check(own(plan, id, caller));
    requireTaking(input, caller);
    return inputs.save(input.rephrase(text, language, clock.instant()));
  }

  Input withdraw(UUID plan, UUID id, IfMatch match, Caller caller) {
    Input input = match.check(own(plan, id, caller));
    return inputs.save(input.withdraw(clock.instant()));
  }

  /** That the input's round still takes what is said in it. */
  void requireTaking(Input input, Caller caller) {
    reading
        .round(input.plan(), input.round(), caller)
        .requireTaking(reading.plan(input.plan(), caller));
  }

  /** An institution changes what it said; the office only what it entered itself. */
  Input own(UUID plan, UUID id, Caller caller) {
    Input input = reading.input(plan, id, caller);
    boolean own =
        caller.institution() == null
            ? input.enteredByOffice()
            : caller.institution().equals(input.institution());
    if (!own) {
      throw new Problem(
          ProblemType.NOT_ALLOWED,
          "input",
          "Only %s changes what it said. Reply to it instead.".formatted(input.institution()));
    }
    return input;
  }
}
