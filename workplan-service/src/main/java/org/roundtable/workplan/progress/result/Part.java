package org.roundtable.workplan.progress.result;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.contracts.workplan.Disaggregation;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.ExactDecimal;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The value of a part of those that an indicator tells of, such as of women between 18 and 24.
 *
 * @param place a town, district or province
 * @param value exact, not negative
 */
record Part(
    @Nullable Sex sex,
    @Nullable AgeBand ageBand,
    @Nullable InstitutionKind institutionKind,
    @Nullable PublicText place,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonDeserialize(using = ExactDecimal.class)
        BigDecimal value) {

  private static final BigDecimal MOST = new BigDecimal("1e15");

  Part {
    Problem.required("value", value);
    if (value.signum() < 0 || value.compareTo(MOST) >= 0 || value.scale() > 6) {
      throw Problem.invalid("value", "A part's value isn't negative and has up to 6 decimals.");
    }
    if (sex == null && ageBand == null && institutionKind == null && place == null) {
      throw Problem.invalid("sex", "Say what part it is: sex, ageBand, institutionKind or place.");
    }
  }

  /** What it is a part by. */
  @JsonIgnore
  Set<Disaggregation> dimensions() {
    Set<Disaggregation> by = EnumSet.noneOf(Disaggregation.class);
    if (sex != null) {
      by.add(Disaggregation.SEX);
    }
    if (ageBand != null) {
      by.add(Disaggregation.AGE);
    }
    if (institutionKind != null) {
      by.add(Disaggregation.INSTITUTION_KIND);
    }
    if (place != null) {
      by.add(Disaggregation.LOCATION);
    }
    return by;
  }

  /** Whether somebody may be counted in both: they are parts by the same, and don't exclude. */
  boolean overlaps(Part other) {
    return dimensions().equals(other.dimensions())
        && sex == other.sex
        && institutionKind == other.institutionKind
        && java.util.Objects.equals(place, other.place)
        && (ageBand == null
            || other.ageBand == null
            || ageBand.equals(other.ageBand)
            || ageBand.overlaps(other.ageBand));
  }
}
