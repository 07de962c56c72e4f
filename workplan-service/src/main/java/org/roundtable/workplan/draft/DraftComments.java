package org.roundtable.workplan.draft;

import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.OfficeCode;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** What was said of open plans: here, of others' plans, and by those above, of this office's. */
interface DraftComments extends CrudRepository<DraftComment, UUID> {

  List<DraftComment> findByMemberAndPlanAndIdGreaterThanOrderById(
      OfficeCode member, UUID plan, UUID after, Limit limit);
}
