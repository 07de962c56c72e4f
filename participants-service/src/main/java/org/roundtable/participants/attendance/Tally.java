package org.roundtable.participants.attendance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;

/**
 * An attendance counted two ways, which are never crossed.
 *
 * @param total every person counted once; both breakdowns add up to it
 * @param bySex without a sex that nobody has
 * @param byInstitution in the order of their codes, without one that nobody came from
 */
record Tally(int total, Map<Sex, Integer> bySex, List<ByInstitution> byInstitution) {

  /** People of one institution. */
  record ByInstitution(InstitutionCode code, PublicText name, InstitutionKind kind, int count) {

    private ByInstitution plus(ByInstitution more) {
      return new ByInstitution(code, name, kind, count + more.count);
    }
  }

  static Tally of(Stream<Cell> cells) {
    int total = 0;
    Map<Sex, Integer> bySex = new EnumMap<>(Sex.class);
    Map<InstitutionCode, ByInstitution> byInstitution = new TreeMap<>();
    for (Cell cell : cells.filter(cell -> cell.count() > 0).toList()) {
      Represented from = cell.institution();
      total += cell.count();
      bySex.merge(cell.sex(), cell.count(), Integer::sum);
      byInstitution.merge(
          from.code(),
          new ByInstitution(from.code(), from.name(), from.kind(), cell.count()),
          ByInstitution::plus);
    }
    return new Tally(total, bySex, List.copyOf(byInstitution.values()));
  }
}
