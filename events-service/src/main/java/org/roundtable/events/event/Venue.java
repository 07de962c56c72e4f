package org.roundtable.events.event;

import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/** Where in the city an event takes place. */
public record Venue(PublicText name, @Nullable PublicText address) {

  public Venue {
    Problem.required("name", name);
  }
}
