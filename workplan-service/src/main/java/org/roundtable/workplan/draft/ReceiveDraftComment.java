package org.roundtable.workplan.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.DraftCommentFact;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes in what those above say of this office's plans; what they say of others' is not kept. */
@Component
class ReceiveDraftComment {

  private final DraftComments comments;
  private final OfficeProperties office;

  ReceiveDraftComment(DraftComments comments, OfficeProperties office) {
    this.comments = comments;
    this.office = office;
  }

  @KafkaListener(
      id = "workplan-draft-comments",
      topicPattern = Topics.FROM_ABOVE + Topics.DRAFT_COMMENTS)
  void on(DraftCommentFact fact) {
    if (!fact.member().equals(office.code())) {
      return;
    }
    try {
      comments.save(
          new DraftComment(
              // Others may give the same identifier, so it is made of theirs and their code.
              UUID.nameUUIDFromBytes(fact.key().getBytes(StandardCharsets.UTF_8)),
              null,
              fact.office(),
              fact.member(),
              fact.plan(),
              fact.item(),
              fact.text(),
              fact.saidAt(),
              List.of()));
    } catch (DuplicateKeyException keptAlready) {
      // Told again.
    }
  }
}
