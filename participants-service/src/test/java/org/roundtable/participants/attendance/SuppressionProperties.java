package org.roundtable.participants.attendance;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtable.participants.attendance.Samples.NOW;
import static org.roundtable.participants.attendance.Samples.nobody;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;

/** Whoever knows the rule, the threshold and all that is told learns no small count. */
class SuppressionProperties {

  private static final int CATEGORIES = 4;
  private static final int MOST = 12;

  /** What one event of some institutions tells of them. */
  private record Telling(int total, List<AttendanceFact.ByInstitution> institutions, Object kinds) {
    static Telling of(List<Integer> table, int smallest) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < table.size(); i++) {
        if (table.get(i) > 0) {
          cells.add(new Cell(from(i), Sex.MALE, null, table.get(i)));
        }
      }
      SharedTally shared = SharedTally.of(Tally.of(cells.stream()), new Suppression(smallest));
      return new Telling(
          shared.total(), shared.byInstitution(), List.of(shared.byKind(), shared.notToldApart()));
    }

    /** Two ministries and two NGOs. */
    private static Represented from(int i) {
      return new Represented(
          new InstitutionCode("I" + i),
          new PublicText("Institution " + i),
          i < 2 ? InstitutionKind.MINISTRY : InstitutionKind.NGO);
    }
  }

  @ParameterizedTest(name = "cells under {0}")
  @ValueSource(ints = {2, 3, 4})
  void every_untold_cell_may_hold_one_of_several_counts(int smallest) {
    Suppression suppression = new Suppression(smallest);
    Map<Suppression.Told<Integer>, List<List<Integer>>> same =
        tables().stream().collect(groupingBy(table -> suppression.of(cells(table))));

    same.forEach((told, tables) -> {
      assertThat(told.told().values()).as("%s", told).allMatch(count -> count >= smallest);
      if (told.notToldApart() > 0) {
        for (int category = 0; category < CATEGORIES; category++) {
          if (!told.told().containsKey(category)) {
            assertThat(valuesOf(category, tables))
                .as("%s of %s", category, told)
                .hasSizeGreaterThan(1);
          }
        }
      }
    });
    assertThat(same.keySet())
        .as("something is merged, and something is told")
        .anyMatch(told -> told.notToldApart() > 0 && !told.told().isEmpty());
  }

  @ParameterizedTest(name = "cells under {0}")
  @ValueSource(ints = {2, 3, 4})
  void a_lone_small_cell_is_no_difference_from_the_total(int smallest) {
    Suppression suppression = new Suppression(smallest);
    for (List<Integer> table : tables()) {
      Map<Integer, Integer> cells = cells(table);
      Suppression.Told<Integer> told = suppression.of(cells);
      int untold = cells.size() - told.told().size();
      assertThat(untold == 1 && cells.size() > 1).as("%s tells %s", table, told).isFalse();
      assertThat(
              told.notToldApart() == 0 || told.notToldApart() >= smallest || told.told().isEmpty())
          .as("%s tells %s", table, told)
          .isTrue();
    }
  }

  @ParameterizedTest(name = "cells under {0}")
  @ValueSource(ints = {2, 3, 4})
  void institutions_and_their_kinds_together_give_no_attending_institution_away(int smallest) {
    Map<Telling, List<List<Integer>>> same =
        tables().stream().collect(groupingBy(table -> Telling.of(table, smallest)));

    same.forEach((telling, tables) -> {
      for (List<Integer> table : tables) {
        // Where nothing is told, two institutions of one person each can't hide in a total of two.
        for (int category = 0;
            category < CATEGORIES && !telling.institutions().isEmpty();
            category++) {
          int count = table.get(category);
          if (count > 0 && count < smallest) {
            assertThat(valuesOf(category, tables)).as("%s", table).hasSizeGreaterThan(1);
          }
        }
      }
    });
  }

  @ParameterizedTest(name = "seed {0}, cells under {1}")
  @CsvSource({"1, 1", "2, 2", "3, 3", "5, 4", "8, 5", "13, 3", "21, 2", "34, 10", "55, 3", "89, 4"})
  void what_is_told_always_adds_up_to_the_attendance(long seed, int smallest) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      Attendance attendance = attendance(random);
      AttendanceFact fact =
          new AttendanceMessages(new SharingProperties(smallest, Path.of("none")))
              .facts(attendance, 1)
              .getFirst();
      AttendanceFact.NotToldApart merged = fact.merged();
      assertThat(sum(fact.bySex().stream().map(AttendanceFact.BySex::count).toList()))
          .isEqualTo(fact.total() - merged.bySex());
      assertThat(
              sum(fact.byInstitution().stream().map(AttendanceFact.ByInstitution::count).toList()))
          .isEqualTo(fact.total() - merged.byInstitution());
      assertThat(sum(fact.byKind().stream().map(AttendanceFact.ByKind::count).toList()))
          .isEqualTo(fact.total() - merged.byKind());
      if (!fact.byAgeBand().isEmpty() || merged.byAgeBand() > 0) {
        assertThat(sum(fact.byAgeBand().stream().map(AttendanceFact.ByAgeBand::count).toList()))
            .isEqualTo(fact.total() - merged.byAgeBand());
      }
      assertThat(fact.total()).isEqualTo(attendance.register().size());
    }
  }

  private static Attendance attendance(Random random) {
    Attendance attendance = nobody();
    int people = random.nextInt(40);
    for (int i = 0; i < people; i++) {
      attendance =
          attendance.register(
              new Attendee(
                  new UUID(0, i),
                  Sex.values()[random.nextInt(4)],
                  random.nextBoolean() ? AgeBand.values()[random.nextInt(7)] : null,
                  new Represented(
                      new InstitutionCode("I" + random.nextInt(8)),
                      new PublicText("An institution"),
                      InstitutionKind.values()[random.nextInt(3)]),
                  null,
                  null),
              NOW);
    }
    return attendance;
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  private static Set<Integer> valuesOf(int category, List<List<Integer>> tables) {
    Set<Integer> values = new HashSet<>();
    tables.forEach(table -> values.add(table.get(category)));
    return values;
  }

  /** A table's cells without the empty ones, as a tally has them. */
  private static Map<Integer, Integer> cells(List<Integer> table) {
    Map<Integer, Integer> cells = new LinkedHashMap<>();
    IntStream.range(0, table.size())
        .filter(category -> table.get(category) > 0)
        .forEach(category -> cells.put(category, table.get(category)));
    return cells;
  }

  /** All tables of four cells with a total up to {@value #MOST}. */
  private static List<List<Integer>> tables() {
    List<List<Integer>> tables = List.of(List.of());
    for (int category = 0; category < CATEGORIES; category++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> table : tables) {
        for (int count = 0; count <= MOST - sum(table); count++) {
          List<Integer> next = new ArrayList<>(table);
          next.add(count);
          longer.add(next);
        }
      }
      tables = longer;
    }
    return tables;
  }
}
