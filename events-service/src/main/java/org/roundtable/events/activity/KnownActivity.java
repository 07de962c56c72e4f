package org.roundtable.events.activity;

import java.util.UUID;
import org.roundtable.contracts.workplan.ActivityFact;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An activity of one of the office's workplans, as last heard of.
 *
 * @param key the key of its fact
 * @param version the version of its fact
 * @param item its place in the plan
 * @param objective the number of the objective that it serves
 * @param removed whether the plan no longer has it
 */
@Document("activities")
public record KnownActivity(
    @Id String key, long version, UUID plan, @Indexed UUID item, int objective, boolean removed) {

  static KnownActivity of(ActivityFact fact) {
    return new KnownActivity(
        fact.key(), fact.version(), fact.plan(), fact.id(), fact.objective(), fact.removed());
  }
}
