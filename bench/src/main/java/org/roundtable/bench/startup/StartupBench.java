package org.roundtable.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CPU-seconds, time and memory from the start of an office to all of it healthy, in one process and
 * as its services alone. The arguments are the product's folder and the runs (default 3).
 */
public final class StartupBench {

  private interface Start {
    Cost in(Path folder) throws IOException, InterruptedException;
  }

  private StartupBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Starts starts = new Starts(Path.of(args[0]));
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    Map<String, Start> ways = new LinkedHashMap<>();
    ways.put("./roundtable up", starts::byTheScript);
    ways.put("the same without its cache", starts::withoutCache);
    ways.put("services alone", starts::alone);

    // The cache is made, and all files are read, before anything is measured.
    measure(starts::byTheScript);
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int run = 1; run <= runs; run++) {
      for (Map.Entry<String, Start> way : ways.entrySet()) {
        System.err.printf("run %d of %d: %s%n", run, runs, way.getKey());
        costs.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(measure(way.getValue()));
      }
    }
    Map<String, Cost> medians = new LinkedHashMap<>();
    costs.forEach((way, each) -> medians.put(way, Cost.median(each)));
    print(medians, runs);
  }

  private static void print(Map<String, Cost> medians, int runs) {
    String row = "%-28s %9s %13s %10s %10s%n";
    System.out.printf("%n" + row, "to healthy", "processes", "CPU-seconds", "seconds", "RSS in MB");
    medians.forEach((way, cost) ->
        System.out.printf(
            row,
            way,
            cost.processes(),
            "%.1f".formatted(cost.cpu()),
            "%.1f".formatted(cost.wall()),
            "%,.0f".formatted(cost.memory())));
    System.out.printf(
        """

        Median of %d, each on an empty data folder. Services alone are six Boot jars, a broker and a
        database, each in a JVM of the office's flags with a heap of 32 to 256 MB (the office's: 64
        to 640 MB); RSS counts pages that processes share in each of them.

        """,
        runs);
    Cost office = medians.values().iterator().next();
    medians.forEach((way, cost) -> {
      if (!cost.equals(office)) {
        System.out.printf(
            "%s / ./roundtable up: CPU %.2f, time %.2f, RSS %.2f%n",
            way,
            cost.cpu() / office.cpu(),
            cost.wall() / office.wall(),
            cost.memory() / office.memory());
      }
    });
  }

  private static Cost measure(Start start) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("startup-bench");
    Cost cost = start.in(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    return cost;
  }
}
