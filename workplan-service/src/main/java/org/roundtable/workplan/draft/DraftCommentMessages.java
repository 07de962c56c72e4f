package org.roundtable.workplan.draft;

import java.util.List;
import org.roundtable.contracts.workplan.DraftCommentFact;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What members hear of what is said here of their plans. */
@Component
class DraftCommentMessages implements Publication<DraftComment> {

  private final OfficeProperties office;

  DraftCommentMessages(OfficeProperties office) {
    this.office = office;
  }

  @Override
  public Class<DraftComment> aggregate() {
    return DraftComment.class;
  }

  @Override
  public List<DraftCommentFact> facts(DraftComment comment, long version) {
    return comment.office().equals(office.code())
        ? List.of(
            new DraftCommentFact(
                comment.office(),
                comment.id(),
                version,
                comment.member(),
                comment.plan(),
                comment.item(),
                comment.text(),
                comment.saidAt()))
        : List.of();
  }
}
