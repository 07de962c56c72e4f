package org.roundtable.dashboard.figures;

import java.util.Comparator;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionKind;

/**
 * An institution as an attendance names it.
 *
 * @param country where the people attended: the same code elsewhere is another institution
 */
public record Institution(
    CountryCode country, InstitutionCode code, PublicText name, InstitutionKind kind)
    implements Comparable<Institution> {

  private static final Comparator<Institution> ORDER =
      Comparator.comparing(Institution::country)
          .thenComparing(Institution::code)
          .thenComparing(i -> i.name.value())
          .thenComparing(Institution::kind);

  @Override
  public int compareTo(Institution other) {
    return ORDER.compare(this, other);
  }
}
