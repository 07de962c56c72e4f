package org.roundtable.participants.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.participants.institution.Institutions;
import org.roundtable.platform.problem.Problem;

/**
 * A count sheet as it is handed in: for events where names must not be taken.
 *
 * @param figuresPublished false where people attended and no figures are told; left out, it is so
 *     if no row has one
 */
record CountSheet(
    @NotNull @Size(max = Attendance.MOST_INSTITUTIONS) List<@NotNull @Valid Row> rows,
    @Nullable Boolean figuresPublished) {

  /** The people of one institution; a count that is left out is none, all of them no figure. */
  record Row(
      @NotNull InstitutionCode institution,
      @PositiveOrZero @Max(SheetRow.MOST) @Nullable Integer female,
      @PositiveOrZero @Max(SheetRow.MOST) @Nullable Integer male,
      @PositiveOrZero @Max(SheetRow.MOST) @Nullable Integer other,
      @PositiveOrZero @Max(SheetRow.MOST) @Nullable Integer notStated) {

    private boolean hasFigures() {
      return Stream.of(female, male, other, notStated).anyMatch(Objects::nonNull);
    }

    private SheetRow of(Represented from) {
      return new SheetRow(from, count(female), count(male), count(other), count(notStated));
    }

    private static int count(@Nullable Integer given) {
      return Objects.requireNonNullElse(given, 0);
    }
  }

  /**
   * The rows, with their institutions looked up.
   *
   * @throws Problem for an institution that isn't in the register, or that two rows count
   */
  List<SheetRow> resolve(Institutions institutions) {
    Set<InstitutionCode> seen = new HashSet<>();
    List<SheetRow> resolved = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String field = "rows[%d].institution".formatted(i);
      if (!seen.add(row.institution())) {
        throw Problem.invalid(field, "Each institution has one row.");
      }
      resolved.add(row.of(Represented.of(institutions.require(row.institution(), field))));
    }
    return resolved;
  }

  /**
   * Whether it tells how many.
   *
   * @throws Problem for a sheet with figures for some institutions only: its total would be wrong
   */
  boolean hasFigures() {
    boolean expected =
        Objects.requireNonNullElseGet(
            figuresPublished, () -> rows.isEmpty() || rows.stream().anyMatch(Row::hasFigures));
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).hasFigures() != expected) {
        throw Problem.invalid(
            "rows[%d].female".formatted(i),
            expected
                ? "Say how many came from each institution, 0 included, or leave all figures out."
                : "A sheet without figures has none for any institution.");
      }
    }
    return expected;
  }
}
