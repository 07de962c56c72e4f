package org.roundtable.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.platform.sample.HeardNotice;
import org.roundtable.platform.sample.SampleTest;
import org.springframework.beans.factory.annotation.Autowired;

class LatestCopiesProperties extends SampleTest {

  private record Fact(OfficeCode office, UUID id, long version) implements Message {}

  @Autowired private LatestCopies copies;

  private final UUID id = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void in_whatever_order_and_however_often_versions_come_the_highest_stays(long seed) {
    long highest = -1;
    for (long version : arrivals(new Random(seed))) {
      boolean kept = keep(version);

      assertThat(kept).as("version %d after %d", version, highest).isEqualTo(version > highest);
      highest = Math.max(highest, version);
      assertThat(kept()).isEqualTo(new HeardNotice("IQ/" + id, highest, "Version " + highest));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void all_at_once_too(long seed) throws Exception {
    List<Long> arrivals = arrivals(new Random(seed));
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var arrival :
          threads.invokeAll(
              arrivals.stream()
                  .map(version -> (Callable<Boolean>) () -> keep(version))
                  .collect(Collectors.toList()))) {
        arrival.get();
      }
    }

    assertThat(kept().version()).isEqualTo(Collections.max(arrivals));
  }

  @Test
  void the_same_thing_of_another_office_is_another_thing() {
    keep(3);
    copies.keep(new Fact(new OfficeCode("PK"), id, 1), new HeardNotice("PK/" + id, 1, "Another's"));

    assertThat(kept().title()).isEqualTo("Version 3");
    assertThat(mongo.findById("PK/" + id, HeardNotice.class).title()).isEqualTo("Another's");
  }

  /** Up to twelve versions, some more than once, in any order. */
  private static List<Long> arrivals(Random random) {
    List<Long> versions =
        LongStream.range(0, 1 + random.nextInt(12)).boxed().collect(Collectors.toList());
    int duplicates = random.nextInt(8);
    List<Long> arrivals = new ArrayList<>(versions);
    for (int i = 0; i < duplicates; i++) {
      arrivals.add(versions.get(random.nextInt(versions.size())));
    }
    Collections.shuffle(arrivals, random);
    return arrivals;
  }

  private boolean keep(long version) {
    return copies.keep(
        new Fact(new OfficeCode("IQ"), id, version),
        new HeardNotice("IQ/" + id, version, "Version " + version));
  }

  private HeardNotice kept() {
    return mongo.findById("IQ/" + id, HeardNotice.class);
  }
}
