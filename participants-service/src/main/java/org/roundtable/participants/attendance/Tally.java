package org.roundtable.participants.attendance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;

/**
 * An attendance counted several ways, which are never crossed.
 *
 * @param total every person counted once; all breakdowns add up to it
 * @param bySex without a sex that nobody has
 * @param byInstitution in the order of their codes, without one that nobody came from
 * @param byAgeBand empty where nobody was asked
 */
record Tally(
    int total,
    Map<Sex, Integer> bySex,
    List<ByInstitution> byInstitution,
    Map<InstitutionKind, Integer> byKind,
    Map<AgeBand, Integer> byAgeBand) {

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
    Map<InstitutionKind, Integer> byKind = new EnumMap<>(InstitutionKind.class);
    Map<AgeBand, Integer> byAgeBand = new EnumMap<>(AgeBand.class);
    for (Cell cell : cells.filter(cell -> cell.count() > 0).toList()) {
      Represented from = cell.institution();
      total += cell.count();
      bySex.merge(cell.sex(), cell.count(), Integer::sum);
      byAgeBand.merge(
          Objects.requireNonNullElse(cell.ageBand(), AgeBand.NOT_STATED),
          cell.count(),
          Integer::sum);
      byInstitution.merge(
          from.code(),
          new ByInstitution(from.code(), from.name(), from.kind(), cell.count()),
          ByInstitution::plus);
    }
    // By the institution as it is told, whose kind may have been mended between two registrations.
    byInstitution.values().forEach(i -> byKind.merge(i.kind(), i.count(), Integer::sum));
    boolean asked = !Set.of(AgeBand.NOT_STATED).containsAll(byAgeBand.keySet());
    return new Tally(
        total, bySex, List.copyOf(byInstitution.values()), byKind, asked ? byAgeBand : Map.of());
  }
}
