package org.roundtable.dashboard.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.datasketches.theta.UpdatableThetaSketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Sketch;
import org.roundtable.contracts.participants.ReachFact;
import org.roundtable.contracts.participants.Sex;

class ReachingProperties {

  private static final List<String> COUNTRIES = List.of("AF", "IQ", "IR", "PK");

  @ParameterizedTest(name = "{0} people, seed {1}")
  @CsvSource({
    "10, 1",
    "10, 2",
    "10, 3",
    "1000, 1",
    "1000, 2",
    "1000, 3",
    "100000, 1",
    "100000, 2",
    "100000, 3"
  })
  void the_estimate_of_unique_people_stays_inside_its_bounds(int people, long seed) {
    Random random = new Random(seed);
    List<Set<Long>> reached = new ArrayList<>();
    COUNTRIES.forEach(country -> reached.add(new HashSet<>()));
    // One person in five is reached in several countries.
    for (int person = 0; person < people; person++) {
      long identity = random.nextLong();
      reached.get(random.nextInt(COUNTRIES.size())).add(identity);
      while (random.nextInt(5) == 0) {
        reached.get(random.nextInt(COUNTRIES.size())).add(identity);
      }
    }
    List<ReachFact> facts = new ArrayList<>();
    for (int country = 0; country < COUNTRIES.size(); country++) {
      facts.add(fact(COUNTRIES.get(country), reached.get(country)));
    }

    List<Reached> told = Reaching.of(facts);

    assertThat(told).hasSize(1 + COUNTRIES.size());
    assertWithin(told.getFirst().people(), people);
    assertThat(told.getFirst().country()).isNull();
    for (int country = 0; country < COUNTRIES.size(); country++) {
      Reached one = told.get(country + 1);
      assertThat(one.country()).hasToString(COUNTRIES.get(country));
      assertWithin(one.people(), reached.get(country).size());
      assertWithin(one.bySex().get(Sex.FEMALE), reached.get(country).size());
    }
  }

  @Test
  void an_office_that_withholds_is_counted_as_such_and_adds_nobody() {
    ReachFact withheld =
        new ReachFact(
            new OfficeCode("IQ"),
            UUID.randomUUID(),
            1,
            new CountryCode("IQ"),
            2026,
            null,
            List.of(),
            Instant.EPOCH);

    List<Reached> told = Reaching.of(List.of(withheld, fact("PK", Set.of(1L, 2L, 3L))));

    assertThat(told.getFirst().people()).isEqualTo(new Bounds(3, 3, 3));
    assertThat(told.getFirst().officesWithheld()).isEqualTo(1);
  }

  @Test
  void what_is_no_sketch_is_found_out() {
    assertThat(SketchUnion.isSketch(sketch(Set.of(1L)))).isTrue();
    assertThat(SketchUnion.isSketch(Sketch.of(new byte[] {1}))).isFalse();
    assertThat(SketchUnion.isSketch(Sketch.of(new byte[64]))).isFalse();
  }

  private static void assertWithin(Bounds bounds, long people) {
    assertThat(people).isBetween(bounds.lower(), bounds.upper());
    assertThat(bounds.estimate()).isBetween(bounds.lower(), bounds.upper());
    // Exact where it can be, and never so wide that it says nothing.
    assertThat(bounds.upper() - bounds.lower())
        .isLessThanOrEqualTo(people > 4_000 ? people / 8 : 0);
  }

  private static ReachFact fact(String country, Set<Long> people) {
    Sketch sketch = sketch(people);
    return new ReachFact(
        new OfficeCode(country),
        UUID.randomUUID(),
        1,
        new CountryCode(country),
        2026,
        sketch,
        List.of(new ReachFact.BySex(Sex.FEMALE, sketch)),
        Instant.EPOCH);
  }

  private static Sketch sketch(Set<Long> people) {
    UpdatableThetaSketch sketch = UpdatableThetaSketch.builder().setLogNominalEntries(12).build();
    people.forEach(sketch::update);
    return Sketch.of(sketch.compact(true, null).toByteArrayCompressed());
  }
}
