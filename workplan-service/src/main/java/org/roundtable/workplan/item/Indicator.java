package org.roundtable.workplan.item;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.IndicatorDetails;

/** What tells whether a result is reached. */
@JsonIgnoreProperties(value = "kind", allowGetters = true)
public record Indicator(PublicText title, IndicatorDetails details) implements Content {

  public Indicator {
    Problem.required("title", title);
    Problem.required("details", details);
  }

  @Override
  public ItemKind kind() {
    return ItemKind.INDICATOR;
  }
}
