package org.roundtable.participants.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtable.participants.attendance.Samples.NOW;
import static org.roundtable.participants.attendance.Samples.institution;
import static org.roundtable.participants.attendance.Samples.nobody;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.Sex;

class AttendanceProperties {

  private static final int STEPS = 500;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void both_margins_add_up_to_the_total_whoever_comes_and_goes(long seed) {
    Random random = new Random(seed);
    List<Attendee> people = people(random);
    Set<UUID> present = new HashSet<>();
    Attendance attendance = nobody();

    for (int step = 0; step < STEPS; step++) {
      Attendee person = people.get(random.nextInt(people.size()));
      if (random.nextInt(3) > 0) {
        attendance = attendance.register(person, NOW);
        present.add(person.person());
      } else {
        attendance = attendance.withdraw(person.person(), NOW);
        present.remove(person.person());
      }
      assertAddsUp(attendance, present.size());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void both_margins_add_up_to_the_total_of_every_count_sheet(long seed) {
    Random random = new Random(seed);
    List<SheetRow> rows =
        IntStream.range(0, random.nextInt(30))
            .mapToObj(i ->
                new SheetRow(
                    institution("I" + i),
                    random.nextInt(5),
                    random.nextInt(5),
                    random.nextInt(2),
                    random.nextInt(SheetRow.MOST)))
            .toList();
    int expected =
        rows.stream().mapToInt(r -> r.female() + r.male() + r.other() + r.notStated()).sum();

    assertAddsUp(nobody().count(rows, NOW), expected);
  }

  private static void assertAddsUp(Attendance attendance, int expected) {
    AttendanceFact fact = Samples.messages().facts(attendance, 1).getFirst();
    assertThat(fact.total()).isEqualTo(expected);
    assertThat(fact.bySex().stream().mapToInt(AttendanceFact.BySex::count).sum())
        .isEqualTo(expected);
    assertThat(fact.byInstitution().stream().mapToInt(AttendanceFact.ByInstitution::count).sum())
        .isEqualTo(expected);
    assertThat(fact.bySex()).allMatch(sex -> sex.count() > 0);
    assertThat(fact.byInstitution()).allMatch(institution -> institution.count() > 0);
  }

  private static List<Attendee> people(Random random) {
    Sex[] sexes = Sex.values();
    return IntStream.range(0, 40)
        .mapToObj(i ->
            new Attendee(
                new UUID(0, i),
                sexes[random.nextInt(sexes.length)],
                null,
                institution("I" + random.nextInt(6)),
                null,
                null))
        .toList();
  }
}
