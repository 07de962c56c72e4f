package org.roundtable.dashboard.figures;

import java.util.Comparator;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;

/** An objective of a programme, by its number there. */
public record Objective(ProgrammeCode programme, int number, PublicText name)
    implements Comparable<Objective> {

  private static final Comparator<Objective> ORDER =
      Comparator.comparing((Objective o) -> o.programme.value())
          .thenComparingInt(Objective::number)
          .thenComparing(o -> o.name.value());

  @Override
  public int compareTo(Objective other) {
    return ORDER.compare(this, other);
  }
}
