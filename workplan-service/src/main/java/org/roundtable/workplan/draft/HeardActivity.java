package org.roundtable.workplan.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityFact;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An activity, this office's or a member's, as last heard of.
 *
 * @param key the key of its fact
 * @param plan the key of its plan's fact
 */
@Document("heardActivities")
@CompoundIndex(name = "ofPlan", def = "{'plan': 1, 'removed': 1, 'objective': 1}")
record HeardActivity(
    @Id String key,
    long version,
    OfficeCode office,
    UUID activity,
    String plan,
    CountryCode country,
    int objective,
    PublicText code,
    PublicText title,
    @Nullable PublicText place,
    LocalDate start,
    LocalDate end,
    List<ActivityFact.Money> budget,
    boolean removed) {

  static HeardActivity of(ActivityFact fact) {
    return new HeardActivity(
        fact.key(),
        fact.version(),
        fact.office(),
        fact.id(),
        fact.office() + "/" + fact.plan(),
        fact.country(),
        fact.objective(),
        fact.code(),
        fact.title(),
        fact.place(),
        fact.plannedStart(),
        fact.plannedEnd(),
        fact.budget(),
        fact.removed());
  }
}
