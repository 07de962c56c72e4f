package org.roundtable.workplan.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Set;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.workplan.RoundState;
import org.roundtable.workplan.plan.ReviewGate;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What the review of a plan lets it do. */
@Component
class Reviews implements ReviewGate {

  private final Inputs inputs;
  private final MongoOperations mongo;

  Reviews(Inputs inputs, MongoOperations mongo) {
    this.inputs = inputs;
    this.mongo = mongo;
  }

  /** Those of closed rounds as well: a round that is over answers nobody. */
  @Override
  public long unanswered(UUID plan) {
    return inputs.countByPlanAndState(plan, InputState.UNANSWERED);
  }

  @Override
  public Set<UUID> presentedTo(InstitutionCode institution) {
    Query inviting = Query.query(where("institutions").is(institution));
    return Set.copyOf(mongo.findDistinct(inviting, "plan", Round.class, UUID.class));
  }

  @Override
  public boolean collecting(UUID plan) {
    return mongo.exists(
        Query.query(where("plan").is(plan).and("state").is(RoundState.OPEN)), Round.class);
  }
}
