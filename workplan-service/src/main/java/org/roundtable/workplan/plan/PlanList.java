package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The plans that a caller may see, page by page in the order in which they were begun. */
@Component
class PlanList {

  private final MongoOperations mongo;
  private final ReviewGate review;

  PlanList(MongoOperations mongo, ReviewGate review) {
    this.mongo = mongo;
    this.review = review;
  }

  List<Workplan> find(
      @Nullable ProgrammeCode programme,
      @Nullable PlanState state,
      Page.Request page,
      Caller caller) {
    Criteria criteria = where("_id").gt(page.after());
    if (caller.institution() != null) {
      criteria.in(review.presentedTo(caller.institution()));
    }
    if (programme != null) {
      criteria.and("programme").is(programme);
    }
    if (state != null) {
      criteria.and("state").is(state);
    }
    return mongo.find(
        Query.query(criteria).with(Sort.by("_id")).limit(page.limit()), Workplan.class);
  }
}
