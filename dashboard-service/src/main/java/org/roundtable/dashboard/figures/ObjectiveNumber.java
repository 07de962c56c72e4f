package org.roundtable.dashboard.figures;

import java.util.Comparator;
import org.roundtable.contracts.ProgrammeCode;

/** Names an objective by its number in a programme, whatever it is called. */
public record ObjectiveNumber(ProgrammeCode programme, int number)
    implements Comparable<ObjectiveNumber> {

  private static final Comparator<ObjectiveNumber> ORDER =
      Comparator.comparing((ObjectiveNumber o) -> o.programme.value())
          .thenComparingInt(ObjectiveNumber::number);

  @Override
  public int compareTo(ObjectiveNumber other) {
    return ORDER.compare(this, other);
  }
}
