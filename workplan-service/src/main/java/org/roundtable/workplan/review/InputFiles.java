package org.roundtable.workplan.review;

import java.time.InstantSource;
import java.util.UUID;
import org.roundtable.platform.files.FileForm;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The files of an input: whoever reads the input reads them as well. */
@Component
class InputFiles {

  private final ReviewReading reading;
  private final AnswerInput answer;
  private final AttachToInput add;
  private final AttachFiles attach;
  private final Inputs inputs;
  private final InstantSource clock;

  InputFiles(
      ReviewReading reading,
      AnswerInput answer,
      AttachToInput add,
      AttachFiles attach,
      Inputs inputs,
      InstantSource clock) {
    this.reading = reading;
    this.answer = answer;
    this.add = add;
    this.attach = attach;
    this.inputs = inputs;
    this.clock = clock;
  }

  Attachment find(UUID plan, UUID id, UUID attachment, Caller caller) {
    return find(reading.input(plan, id, caller), attachment);
  }

  /** Whoever may not, or comes too late, is told before the file is read. */
  Attachment attach(UUID plan, UUID id, NewId newId, FileForm form, Caller caller) {
    return add.earlier(plan, id, newId.value(), caller)
        .orElseGet(() ->
            attach.in(
                FileUnderWay.Owner.INPUT,
                id,
                newId,
                form,
                attachment -> add.add(plan, id, attachment, caller)));
  }

  /** As the input itself is taken back: until the office decided on it. */
  Input detach(UUID plan, UUID id, UUID attachment, IfMatch match, Caller caller) {
    Input input = match.check(answer.own(plan, id, caller));
    Attachment detached = find(input, attachment);
    Input without = input.detach(attachment, clock.instant());
    return attach.out(FileUnderWay.Owner.INPUT, id, detached, () -> inputs.save(without));
  }

  private static Attachment find(Input input, UUID attachment) {
    return Attachment.find(input.attachments(), attachment)
        .orElseThrow(() -> Problem.notFound("The input has no file %s.".formatted(attachment)));
  }
}
