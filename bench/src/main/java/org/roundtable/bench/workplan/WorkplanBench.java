package org.roundtable.bench.workplan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtable.bench.startup.FreePort;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.office.Accounts;
import org.roundtable.office.OfficeFolder;
import org.roundtable.office.OfficeProcess;

/**
 * Opens, saves, compares and submits plans of several sizes through an office's own API, and prints
 * how each cost grows. The arguments are the numbers of activities.
 */
public final class WorkplanBench {

  private static final Accounts.Account OFFICER =
      new Accounts.Account("officer", "bench-officer", "Officer", List.of("COUNTRY_OFFICER"));

  /** As the office runs, but that nobody waits at the door. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "ROUNDTABLE_GATEWAY_SECONDFACTOR", "optional",
          "ROUNDTABLE_GATEWAY_LIMITS_READS_BURST", "10000000",
          "ROUNDTABLE_GATEWAY_LIMITS_READS_PERMINUTE", "10000000",
          "ROUNDTABLE_GATEWAY_LIMITS_WRITES_BURST", "10000000",
          "ROUNDTABLE_GATEWAY_LIMITS_WRITES_PERMINUTE", "10000000");

  private WorkplanBench() {}

  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length == 0
            ? List.of(100, 1_000, 10_000)
            : Arrays.stream(args).map(Integer::valueOf).toList();
    Path folder = Files.createTempDirectory("workplan-bench");
    int port = FreePort.next();
    try (OfficeFolder office = OfficeFolder.open(folder, new OfficeCode("IQ"))) {
      new Accounts(office).save(List.of(OFFICER));
    }
    List<String> up =
        List.of("--office", "IQ", "--port", Integer.toString(port), "--data", folder.toString());
    try (OfficeProcess office = OfficeProcess.up(up, SETTINGS, line -> {}).awaitUp();
        BenchOffice api = new BenchOffice("http://localhost:" + port, OFFICER)) {
      new MeasuredPlan(api, 100).measure();
      SortedMap<Integer, Map<String, Double>> costs = new TreeMap<>();
      for (int size : sizes) {
        costs.put(size, new MeasuredPlan(api, size).measure());
      }
      print(costs);
    }
  }

  private static void print(SortedMap<Integer, Map<String, Double>> costs) {
    System.out.printf("%n%-44s", "milliseconds, at activities:");
    costs.keySet().forEach(size -> System.out.printf(" %,12d", size));
    System.out.printf("   growth%n");
    for (String what : costs.firstEntry().getValue().keySet()) {
      List<Double> row = costs.values().stream().map(of -> of.getOrDefault(what, 0.0)).toList();
      System.out.printf("%-44s", what);
      row.forEach(cost -> System.out.printf(" %,12.1f", cost));
      System.out.printf("   x %.1f%n", row.getLast() / row.getFirst());
    }
  }
}
