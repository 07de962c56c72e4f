package org.roundtable.bench.office;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.roundtable.bench.startup.FreePort;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.office.Accounts;
import org.roundtable.office.OfficeFolder;
import org.roundtable.office.OfficeProcess;
import org.roundtable.office.demo.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office in a process of its own, and its API as its officer uses it. */
public final class BenchOffice implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TIMES = 25;

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

  private final OfficeProcess process;
  private final Visit visit;

  private BenchOffice(OfficeProcess process, Visit visit) {
    this.process = process;
    this.visit = visit;
  }

  /** Starts an office in a new folder; closing it leaves the folder, with the office's log. */
  public static BenchOffice start() throws IOException {
    Path folder = Files.createTempDirectory("office-bench");
    int port = FreePort.next();
    try (OfficeFolder office = OfficeFolder.open(folder, new OfficeCode("IQ"))) {
      new Accounts(office).save(List.of(OFFICER));
    }
    System.err.println("The office's log: " + folder.resolve("logs/office.log"));
    List<String> up =
        List.of("--office", "IQ", "--port", Integer.toString(port), "--data", folder.toString());
    return new BenchOffice(
        OfficeProcess.up(up, SETTINGS, line -> {}).awaitUp(),
        new Visit("http://localhost:" + port, OFFICER.username(), OFFICER.password()));
  }

  public JsonNode get(String path) {
    return JSON.readTree(text(path));
  }

  public String text(String path) {
    return answer(visit.to(path).header("Audit-Purpose", "REGISTRATION"));
  }

  public JsonNode send(String method, String path, Object body, @Nullable Long version) {
    HttpRequest.Builder request =
        visit
            .to(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    String answer =
        answer(version == null ? request : request.header("If-Match", "\"" + version + "\""));
    return answer.isBlank() ? JSON.createObjectNode() : JSON.readTree(answer);
  }

  private String answer(HttpRequest.Builder request) {
    HttpResponse<String> answer = visit.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** What so many calls give, several under way at once, in their order. */
  public static <T> List<T> atOnce(int threads, int many, IntFunction<T> call) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> calls = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int number = i;
        calls.add(pool.submit(() -> call.apply(number)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : calls) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Milliseconds that it takes. */
  public static double once(Runnable step) {
    double begun = System.nanoTime();
    step.run();
    return (System.nanoTime() - begun) / 1e6;
  }

  /** Milliseconds that it takes, the median of several. */
  public static double median(IntConsumer step) {
    double[] times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      int number = i;
      times[i] = once(() -> step.accept(number));
    }
    Arrays.sort(times);
    return times[TIMES / 2];
  }

  /**
   * Prints what was measured and how it grows.
   *
   * @param costs by size, then by what was done; a size may lack some
   */
  public static void print(String title, SortedMap<Integer, Map<String, Double>> costs) {
    System.out.printf("%n%-44s", title);
    costs.keySet().forEach(size -> System.out.printf(" %,12d", size));
    System.out.printf("   growth%n");
    for (String what : costs.firstEntry().getValue().keySet()) {
      List<Double> row = costs.values().stream().map(of -> of.getOrDefault(what, 0.0)).toList();
      System.out.printf("%-44s", what);
      row.forEach(cost -> System.out.printf(" %,12.2f", cost));
      System.out.printf("   x %.1f%n", row.getLast() / row.getFirst());
    }
  }

  @Override
  public void close() {
    visit.close();
    process.close();
  }
}
