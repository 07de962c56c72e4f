package org.roundtable.participants.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.roundtable.participants.attendance.Samples.NOW;
import static org.roundtable.participants.attendance.Samples.attendee;
import static org.roundtable.participants.attendance.Samples.institution;
import static org.roundtable.participants.attendance.Samples.nobody;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.problem.Problem;

class AttendanceTest {

  @Test
  void people_are_counted_by_sex_and_by_institution() {
    Tally tally =
        nobody()
            .register(attendee(Sex.FEMALE, "MoI"), NOW)
            .register(attendee(Sex.MALE, "MoI"), NOW)
            .register(attendee(Sex.MALE, "COMSEC/DWE"), NOW)
            .tally();

    assertThat(tally.total()).isEqualTo(3);
    assertThat(tally.bySex()).isEqualTo(Map.of(Sex.FEMALE, 1, Sex.MALE, 2));
    assertThat(tally.byInstitution())
        .extracting(i -> i.code() + " " + i.count())
        .containsExactly("COMSEC/DWE 1", "MoI 2");
  }

  @Test
  void a_person_attends_once_and_not_at_all_when_taken_back() {
    Attendee person = attendee(Sex.OTHER, "MoI");
    Attendance once = nobody().register(person, NOW);

    assertThat(once.register(person, NOW)).isSameAs(once);
    Attendance none = once.withdraw(person.person(), NOW);
    assertThat(none.tally().total()).isZero();
    assertThat(none.withdraw(person.person(), NOW)).isSameAs(none);
  }

  @Test
  void a_count_sheet_replaces_the_former_and_leaves_out_who_did_not_come() {
    Attendance first = nobody().count(List.of(row("MoI", 3, 9)), NOW);

    Attendance second = first.count(List.of(row("MoI", 1, 0), row("MoJ", 0, 0)), NOW);

    assertThat(second.tally().bySex()).isEqualTo(Map.of(Sex.FEMALE, 1));
    assertThat(second.tally().byInstitution()).hasSize(1);
    assertThat(second.count(List.of(row("MoI", 1, 0)), NOW)).isSameAs(second);
  }

  @Test
  void a_sheet_that_counts_nobody_is_no_attendance() {
    Attendance nobody = nobody();

    assertThat(nobody.count(List.of(row("MoI", 0, 0)), NOW)).isSameAs(nobody);
  }

  @Test
  void an_event_has_a_register_or_a_count_sheet_and_may_change_once_emptied() {
    Attendee person = attendee(Sex.FEMALE, "MoI");
    Attendance registered = nobody().register(person, NOW);
    Attendance counted = nobody().count(List.of(row("MoI", 3, 9)), NOW);

    assertOtherKind(() -> registered.count(List.of(row("MoI", 3, 9)), NOW));
    assertOtherKind(() -> counted.register(person, NOW));
    assertThat(counted.count(List.of(), NOW).register(person, NOW).tally().total()).isOne();
    assertThat(registered.withdraw(person.person(), NOW).count(counted.countSheet(), NOW).tally())
        .isEqualTo(counted.tally());
  }

  @Test
  void an_attendance_always_fits_in_its_document_and_its_fact() {
    List<Attendee> many =
        IntStream.range(0, Attendance.MOST_PEOPLE)
            .mapToObj(
                i -> new Attendee(new UUID(0, i), Sex.MALE, null, institution("MoI"), null, null))
            .toList();
    Attendance full = nobody().withRegister(many);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> full.register(attendee(Sex.MALE, "MoI"), NOW))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(AttendanceProblems.FULL));
  }

  private static SheetRow row(String code, int female, int male) {
    return new SheetRow(institution(code), female, male, 0, 0);
  }

  private static void assertOtherKind(Runnable change) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(change::run)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(AttendanceProblems.OTHER_KIND));
  }
}
