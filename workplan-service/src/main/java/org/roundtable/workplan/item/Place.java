package org.roundtable.workplan.item;

import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/**
 * Where an activity happens.
 *
 * @param name a town, district or province, as people call it
 * @param pcode OCHA's code of the administrative area, such as {@code IQ11}
 */
public record Place(PublicText name, @Nullable String pcode) {

  public Place {
    Problem.required("name", name);
    if (pcode != null && !pcode.matches("[A-Z]{2}[0-9A-Z]{0,14}")) {
      throw Problem.invalid("pcode", "A P-code is a country's two letters and up to 14 signs.");
    }
  }
}
