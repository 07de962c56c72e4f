package org.roundtable.bench.startup;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a start cost, from the first process to all healthy.
 *
 * @param cpu CPU-seconds of all its processes
 * @param wall seconds on the clock
 * @param memory megabytes resident at its end, of all its processes
 * @param processes how many there are
 */
record Cost(double cpu, double wall, double memory, int processes) {

  /** The median of each figure. */
  static Cost median(List<Cost> runs) {
    return new Cost(
        median(runs, Cost::cpu),
        median(runs, Cost::wall),
        median(runs, Cost::memory),
        runs.getFirst().processes);
  }

  private static double median(List<Cost> runs, ToDoubleFunction<Cost> figure) {
    List<Cost> sorted = runs.stream().sorted(Comparator.comparingDouble(figure)).toList();
    return figure.applyAsDouble(sorted.get(sorted.size() / 2));
  }
}
