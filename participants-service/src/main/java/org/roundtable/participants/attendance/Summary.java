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
import org.roundtable.contracts.participants.Sex;

/**
 * An attendance as it is shown.
 *
 * @param version null while nobody was ever noted
 * @param bySexAndInstitution for officers of this office only, null for others
 */
record Summary(
    UUID event,
    @Nullable Long version,
    int total,
    Map<Sex, Integer> bySex,
    List<Tally.ByInstitution> byInstitution,
    @Nullable Map<InstitutionCode, Map<Sex, Integer>> bySexAndInstitution) {

  static Summary of(Attendance attendance) {
    Tally tally = attendance.tally();
    return new Summary(
        attendance.id(),
        attendance.version(),
        tally.total(),
        tally.bySex(),
        tally.byInstitution(),
        null);
  }

  static Summary forOfficers(Attendance attendance) {
    Tally tally = attendance.tally();
    return new Summary(
        attendance.id(),
        attendance.version(),
        tally.total(),
        tally.bySex(),
        tally.byInstitution(),
        crossed(attendance.cells()));
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
