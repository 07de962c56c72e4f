package org.roundtable.bench.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The processes of one start, measured by what the operating system says of them. */
final class Processes implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final List<Process> running = new ArrayList<>();
  private final long started = System.nanoTime();

  /**
   * @param folder where they run and write what they print
   */
  Processes(Path folder) {
    this.folder = folder;
  }

  /** Starts a process. */
  void start(List<String> command, Map<String, String> settings) throws IOException {
    running.add(builder(command, settings).redirectOutput(log().toFile()).start());
  }

  /** Starts a process and waits until it says that it is ready. */
  void startAndAwait(List<String> command) throws IOException {
    Process process = builder(command, Map.of()).start();
    running.add(process);
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.equals("ready")) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException(command + " ended; see " + folder);
    }
  }

  private ProcessBuilder builder(List<String> command, Map<String, String> settings) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    settings.forEach((name, value) -> builder.environment().put(variable(name), value));
    return builder.redirectError(log().toFile());
  }

  private static String variable(String name) {
    return name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
  }

  private Path log() {
    return folder.resolve("process-" + running.size() + ".log");
  }

  /** Waits until the gateway says that all of the office is well, and measures. */
  Cost awaitHealthy(int port) throws IOException, InterruptedException {
    HttpRequest health =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!isUp(http, health)) {
        if (running.stream().anyMatch(process -> !process.isAlive())) {
          throw new IllegalStateException("a process ended; see " + folder);
        }
        if (System.nanoTime() - started > PATIENCE.toNanos()) {
          throw new IllegalStateException("not healthy in time; see " + folder);
        }
        Thread.sleep(100);
      }
    }
    return cost();
  }

  private static boolean isUp(HttpClient http, HttpRequest health) throws InterruptedException {
    try {
      return http.send(health, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Cost cost() {
    double wall = (System.nanoTime() - started) / 1e9;
    return new Cost(
        running.stream().mapToDouble(Processes::cpu).sum(),
        wall,
        running.stream().mapToDouble(Processes::memory).sum(),
        running.size());
  }

  private static double cpu(Process process) {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static double memory(Process process) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException notLinux) {
      throw new UncheckedIOException("resident memory is read from Linux's /proc", notLinux);
    }
  }

  /** Ends them, the last started first. */
  @Override
  public void close() {
    for (Process process : running.reversed()) {
      process.destroy();
      try {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }
}
