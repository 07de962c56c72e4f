package org.roundtable.participants.attendance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtable.contracts.participants.AttendanceFact.ByAgeBand;
import org.roundtable.contracts.participants.AttendanceFact.ByInstitution;
import org.roundtable.contracts.participants.AttendanceFact.ByKind;
import org.roundtable.contracts.participants.AttendanceFact.BySex;
import org.roundtable.contracts.participants.AttendanceFact.NotToldApart;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.participants.attendance.Suppression.Told;

/**
 * A tally with its small cells merged. Breakdowns by sex, age and institution can't be subtracted
 * from each other, since each pair of them is possible together whatever it says; institutions and
 * their kinds could be, so a kind is told only where all of its institutions are.
 */
record SharedTally(
    int total,
    List<BySex> bySex,
    List<ByInstitution> byInstitution,
    List<ByKind> byKind,
    List<ByAgeBand> byAgeBand,
    NotToldApart notToldApart) {

  static SharedTally of(Tally tally, Suppression suppression) {
    var sexes = suppression.of(tally.bySex());
    var ages = suppression.of(tally.byAgeBand());
    Told<Tally.ByInstitution> institutions =
        suppression.of(
            tally.byInstitution().stream()
                .collect(
                    toMap(i -> i, Tally.ByInstitution::count, Integer::sum, LinkedHashMap::new)));
    Map<InstitutionKind, Integer> kinds = kinds(tally, institutions);
    return new SharedTally(
        tally.total(),
        sexes.told().entrySet().stream().map(e -> new BySex(e.getKey(), e.getValue())).toList(),
        institutions.told().keySet().stream()
            .map(i -> new ByInstitution(i.code(), i.name(), i.kind(), i.count()))
            .toList(),
        kinds.entrySet().stream().map(e -> new ByKind(e.getKey(), e.getValue())).toList(),
        ages.told().entrySet().stream().map(e -> new ByAgeBand(e.getKey(), e.getValue())).toList(),
        new NotToldApart(
            sexes.notToldApart(),
            institutions.notToldApart(),
            tally.total() - kinds.values().stream().mapToInt(Integer::intValue).sum(),
            ages.notToldApart()));
  }

  private static Map<InstitutionKind, Integer> kinds(
      Tally tally, Told<Tally.ByInstitution> institutions) {
    Set<InstitutionKind> partlyUntold =
        tally.byInstitution().stream()
            .filter(institution -> !institutions.told().containsKey(institution))
            .map(Tally.ByInstitution::kind)
            .collect(toSet());
    Map<InstitutionKind, Integer> kinds = new EnumMap<>(InstitutionKind.class);
    tally.byInstitution().stream()
        .filter(institution -> !partlyUntold.contains(institution.kind()))
        .forEach(i -> kinds.merge(i.kind(), i.count(), Integer::sum));
    return kinds;
  }
}
