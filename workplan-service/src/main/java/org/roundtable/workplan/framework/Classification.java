package org.roundtable.workplan.framework;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PurposeCode;
import org.roundtable.contracts.SdgTarget;
import org.roundtable.platform.problem.Problem;

/**
 * What a result or an activity counts as, in the lists that funders and the UN report by.
 *
 * <p>The two gender markers are kept beside each other: they have different scales and neither
 * follows from the other.
 *
 * @param purposeCodes of the OECD-DAC's Creditor Reporting System, in their order, each once
 * @param sdgTargets of the Sustainable Development Goals, in their order, each once
 * @param genderMarker the UN's: 0 no contribution to gender equality expected, 1 limited, 2
 *     significant, 3 the principal objective
 * @param dacGenderMarker the OECD-DAC's and the EU's: 0 not targeted, 1 significant, 2 principal
 */
public record Classification(
    List<PurposeCode> purposeCodes,
    List<SdgTarget> sdgTargets,
    @Nullable Integer genderMarker,
    @Nullable Integer dacGenderMarker) {

  /** How many codes of a kind there may be. */
  public static final int MOST = 20;

  /** Nothing said. */
  public static final Classification NONE = new Classification(List.of(), List.of(), null, null);

  public Classification {
    purposeCodes = ordered("purposeCodes", purposeCodes);
    sdgTargets = ordered("sdgTargets", sdgTargets);
    requireWithin("genderMarker", genderMarker, 3);
    requireWithin("dacGenderMarker", dacGenderMarker, 2);
  }

  private static <T extends Comparable<T>> List<T> ordered(
      String field, @Nullable Collection<T> codes) {
    List<T> ordered = codes == null ? List.of() : codes.stream().distinct().sorted().toList();
    if (ordered.size() > MOST) {
      throw Problem.invalid(field, "There may be %d at most.".formatted(MOST));
    }
    return ordered;
  }

  private static void requireWithin(String field, @Nullable Integer marker, int highest) {
    if (marker != null && (marker < 0 || marker > highest)) {
      throw Problem.invalid(field, "This marker is a number from 0 to %d.".formatted(highest));
    }
  }
}
