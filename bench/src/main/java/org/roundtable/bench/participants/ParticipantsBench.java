package org.roundtable.bench.participants;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtable.bench.office.BenchOffice;

/**
 * Enters people through an office's own API, looks for them and lets them in, and prints how each
 * cost grows; then keeps as many people in the database with and without encryption. The arguments
 * are the numbers of people.
 */
public final class ParticipantsBench {

  private ParticipantsBench() {}

  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length == 0
            ? List.of(1_000, 10_000, 100_000)
            : Arrays.stream(args).map(Integer::valueOf).sorted().toList();
    SortedMap<Integer, Map<String, Double>> costs = new TreeMap<>();
    try (BenchOffice office = BenchOffice.start()) {
      MeasuredRegister register = new MeasuredRegister(office);
      for (int size : sizes) {
        costs.put(size, register.growTo(size));
      }
    }
    BenchOffice.print("milliseconds, at people:", costs);

    SortedMap<Integer, Map<String, Double>> stores = new TreeMap<>();
    for (int size : sizes) {
      stores.put(size, StoreCost.of(Files.createTempDirectory("store-bench"), size));
    }
    BenchOffice.print("encryption, at people:", stores);
  }
}
