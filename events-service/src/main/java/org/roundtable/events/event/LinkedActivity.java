package org.roundtable.events.event;

import java.util.UUID;
import org.roundtable.platform.problem.Problem;

/** An activity that an event serves, by its workplan and its place in there. */
public record LinkedActivity(UUID plan, UUID item) {

  public LinkedActivity {
    Problem.required("plan", plan);
    Problem.required("item", item);
  }
}
