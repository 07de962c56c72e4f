package org.roundtable.bench.workplan;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtable.bench.office.BenchOffice;

/**
 * Opens, saves, compares and submits plans of several sizes through an office's own API, and prints
 * how each cost grows. The arguments are the numbers of activities.
 */
public final class WorkplanBench {

  private WorkplanBench() {}

  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length == 0
            ? List.of(100, 1_000, 10_000)
            : Arrays.stream(args).map(Integer::valueOf).toList();
    try (BenchOffice office = BenchOffice.start()) {
      new MeasuredPlan(office, 100).measure();
      SortedMap<Integer, Map<String, Double>> costs = new TreeMap<>();
      for (int size : sizes) {
        costs.put(size, new MeasuredPlan(office, size).measure());
      }
      BenchOffice.print("milliseconds, at activities:", costs);
    }
  }
}
