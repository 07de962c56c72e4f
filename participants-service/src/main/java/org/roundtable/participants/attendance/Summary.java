package org.roundtable.participants.attendance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;

/**
 * An attendance as it is shown.
 *
 * @param version null while nobody was ever noted
 * @param figuresPublished false where people attended and no figures are told: not zero
 * @param represented the institutions named on a sheet without figures
 * @param bySexAndInstitution for officers of this office only, null for others
 */
record Summary(
    UUID event,
    @Nullable Long version,
    boolean figuresPublished,
    int total,
    Map<Sex, Integer> bySex,
    List<Tally.ByInstitution> byInstitution,
    Map<InstitutionKind, Integer> byKind,
    Map<AgeBand, Integer> byAgeBand,
    List<Represented> represented,
    @Nullable Map<InstitutionCode, Map<Sex, Integer>> bySexAndInstitution) {

  static Summary of(Attendance attendance) {
    return of(attendance, null);
  }

  static Summary forOfficers(Attendance attendance) {
    return of(attendance, crossed(attendance.cells()));
  }

  private static Summary of(
      Attendance attendance, @Nullable Map<InstitutionCode, Map<Sex, Integer>> crossed) {
    Tally tally = attendance.tally();
    Unpublished unpublished = attendance.unpublished();
    return new Summary(
        attendance.id(),
        attendance.version(),
        unpublished == null,
        tally.total(),
        tally.bySex(),
        tally.byInstitution(),
        tally.byKind(),
        tally.byAgeBand(),
        unpublished == null ? List.of() : unpublished.institutions(),
        crossed);
  }

  private static Map<InstitutionCode, Map<Sex, Integer>> crossed(Stream<Cell> cells) {
    return cells
        .filter(cell -> cell.count() > 0)
        .collect(
            groupingBy(
                cell -> cell.institution().code(),
                TreeMap::new,
                groupingBy(Cell::sex, () -> new EnumMap<>(Sex.class), summingInt(Cell::count))));
  }
}
