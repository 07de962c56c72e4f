package org.roundtable.participants.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.Random;
import org.apache.datasketches.theta.CompactThetaSketch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.Sketch;
import org.roundtable.contracts.participants.Sex;

class SketchesTest {

  @ParameterizedTest(name = "{0} people")
  @ValueSource(ints = {1, 10, 1_000, 4_096, 5_000, 7_000, 7_679, 15_000, 100_000})
  void a_sketch_is_never_too_long_to_be_told_and_tells_how_many_they_are(int people) {
    Random random = new Random(people);
    Sketches year = new Sketches();
    for (int person = 0; person < people; person++) {
      byte[] hash = new byte[32];
      random.nextBytes(hash);
      year.add(hash, Sex.FEMALE);
      year.add(hash, Sex.MALE);
    }

    Sketch told = Objects.requireNonNull(year.all(new Suppression(1)));

    assertThat(told.value().length()).isLessThan(Sketch.MAX_LENGTH * 3 / 4);
    CompactThetaSketch read = CompactThetaSketch.heapify(MemorySegment.ofArray(told.bytes()));
    assertThat((double) people).isBetween(read.getLowerBound(3), read.getUpperBound(3));
    assertThat(year.bySex(new Suppression(1)))
        .singleElement()
        .satisfies(sex -> assertThat(sex.people()).isEqualTo(told));
  }
}
