package org.roundtable.office.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A service alone in a process: its Boot jar, told everything by its environment. */
final class ServiceProcess implements AutoCloseable {

  private final Process process;
  private final Path log;

  private ServiceProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts {@code java -jar}.
   *
   * @param module for example {@code events-service}
   * @param settings by their names, such as {@code roundtable.office.code}
   * @param folder where it runs and its output goes
   */
  static ServiceProcess start(String module, Map<String, ?> settings, Path folder) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // The tests' machine is small: compile little and keep one thread for the garbage.
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            jar(module).toString());
    Path log = folder.resolve(module + ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(log.toFile())
              .redirectError(folder.resolve(module + ".err").toFile());
      settings.forEach(
          (name, value) -> builder.environment().put(variable(name), String.valueOf(value)));
      return new ServiceProcess(builder.start(), log);
    } catch (IOException failure) {
      throw new UncheckedIOException(module + " can't be started", failure);
    }
  }

  private static String variable(String name) {
    return name.replaceAll("[.\\[]", "_").replaceAll("[-\\]]", "").toUpperCase(Locale.ROOT);
  }

  /** Maven packages the services before it tests the office. */
  private static Path jar(String module) {
    Path target = Path.of("..", module, "target").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().endsWith("-boot.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no Boot jar in " + target));
    } catch (IOException unbuilt) {
      throw new UncheckedIOException("build first with './roundtable build'", unbuilt);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** What it has printed, line by line. */
  List<String> lines() throws IOException {
    return Files.readAllLines(log);
  }

  /** Asks it to stop, and waits until it has. */
  @Override
  public void close() {
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
