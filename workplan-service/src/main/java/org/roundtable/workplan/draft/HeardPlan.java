package org.roundtable.workplan.draft;

import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A workplan, this office's or a member's, as last heard of.
 *
 * @param key the key of its fact
 * @param open whether its content isn't settled: a draft, in review or under revision
 */
@Document("heardPlans")
@CompoundIndex(name = "ofProgramme", def = "{'programme': 1, 'open': 1}")
record HeardPlan(
    @Id String key,
    long version,
    OfficeCode office,
    UUID plan,
    ProgrammeCode programme,
    CountryCode country,
    PublicText title,
    int firstYear,
    int years,
    PlanState state,
    boolean open,
    List<WorkplanFact.Objective> objectives) {

  static HeardPlan of(WorkplanFact fact) {
    boolean open =
        switch (fact.state()) {
          case DRAFT, IN_REVIEW, REVISED -> true;
          case VALIDATED, WITHDRAWN -> false;
        };
    return new HeardPlan(
        fact.key(),
        fact.version(),
        fact.office(),
        fact.id(),
        fact.programme(),
        fact.country(),
        fact.title(),
        fact.firstYear(),
        fact.years(),
        fact.state(),
        open,
        fact.objectives());
  }
}
