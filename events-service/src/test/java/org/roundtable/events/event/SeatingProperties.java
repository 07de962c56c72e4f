package org.roundtable.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtable.contracts.InstitutionCode;

/** The waiting list, whatever the institutions ask for and give back, in whatever order. */
class SeatingProperties {

  private static final List<InstitutionCode> INSTITUTIONS =
      IntStream.range(0, 8).mapToObj(i -> new InstitutionCode("M" + i)).toList();

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_seat_is_lost_none_is_given_twice_and_nobody_is_passed_over(int seed) {
    Random random = new Random(seed);
    @Nullable Integer capacity = random.nextInt(5) == 0 ? null : 1 + random.nextInt(20);
    Seating seating = new Seating(List.of(), capacity);
    int[] wanted = new int[INSTITUTIONS.size()];

    for (int step = 0; step < 60; step++) {
      int who = random.nextInt(wanted.length);
      wanted[who] = random.nextInt(4) == 0 ? 0 : random.nextInt(7);
      seating = seating.claim(INSTITUTIONS.get(who), wanted[who]);
      if (capacity != null && random.nextInt(10) == 0) {
        capacity = 1 + random.nextInt(20);
        seating = new Seating(seating.claims(), capacity);
      }
      requireFair(seating, wanted);
    }
  }

  private static void requireFair(Seating seating, int[] wanted) {
    int asked = 0;
    int granted = 0;
    for (int i = 0; i < wanted.length; i++) {
      InstitutionCode institution = INSTITUTIONS.get(i);
      assertThat(seating.claimed(institution)).isEqualTo(wanted[i]);
      assertThat(seating.granted(institution)).isBetween(0, wanted[i]);
      asked += wanted[i];
      granted += seating.granted(institution);
    }
    assertThat(granted)
        .as("all that there are, and no more")
        .isEqualTo(seating.capacity() == null ? asked : Math.min(asked, seating.capacity()));
    if (granted < asked) {
      requireInOrder(seating, granted);
    }
  }

  /** Whoever is served stands before whoever waits: the seats reach exactly so far. */
  private static void requireInOrder(Seating seating, int granted) {
    int left = granted;
    int[] served = new int[INSTITUTIONS.size()];
    for (Claim claim : seating.claims()) {
      int seats = Math.min(left, claim.seats());
      served[INSTITUTIONS.indexOf(claim.institution())] += seats;
      left -= seats;
    }
    for (int i = 0; i < served.length; i++) {
      assertThat(seating.granted(INSTITUTIONS.get(i))).isEqualTo(served[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void who_answers_later_takes_no_seat_from_who_answered_before(int seed) {
    Random random = new Random(seed);
    Seating seating = new Seating(List.of(), 10);
    for (InstitutionCode institution : INSTITUTIONS) {
      Seating later = seating.claim(institution, 1 + random.nextInt(5));
      for (InstitutionCode other : INSTITUTIONS) {
        if (!other.equals(institution)) {
          assertThat(later.granted(other)).isEqualTo(seating.granted(other));
        }
      }
      seating = later;
    }
    int gone = random.nextInt(INSTITUTIONS.size());
    Seating fewer = seating.claim(INSTITUTIONS.get(gone), 0);
    for (InstitutionCode other : INSTITUTIONS) {
      if (!other.equals(INSTITUTIONS.get(gone))) {
        assertThat(fewer.granted(other)).isGreaterThanOrEqualTo(seating.granted(other));
      }
    }
  }
}
