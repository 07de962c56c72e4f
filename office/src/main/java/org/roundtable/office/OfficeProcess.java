package org.roundtable.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * An office in a process of its own, as {@code ./roundtable up} runs it, which ends with this one.
 */
public final class OfficeProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final CompletableFuture<Boolean> up = new CompletableFuture<>();
  private volatile String lastWords = "";

  private OfficeProcess(Process process, Consumer<String> output) {
    this.process = process;
    Thread.ofVirtual().start(() -> follow(output));
  }

  /**
   * Starts {@code up} with these arguments.
   *
   * @param environment settings as a container is given them, such as {@code
   *     ROUNDTABLE_OUTBOX_RELAY}
   * @param output is told what the office prints, a line each
   */
  public static OfficeProcess up(
      List<String> arguments, Map<String, String> environment, Consumer<String> output) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(JvmFlags.ofAnOffice());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("up", "--supervised"));
    command.addAll(arguments);
    try {
      ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
      process.environment().putAll(environment);
      return new OfficeProcess(process.start(), output);
    } catch (IOException failure) {
      throw new UncheckedIOException("java can't be started", failure);
    }
  }

  private void follow(Consumer<String> output) {
    try (BufferedReader lines = process.inputReader()) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.isBlank()) {
          lastWords = line;
        }
        output.accept(line);
        if (line.startsWith("office ") && line.contains(" is up ")) {
          up.complete(true);
        }
      }
    } catch (IOException ended) {
      // It says nothing more, which its end tells as well.
    } finally {
      up.complete(false);
    }
  }

  /**
   * Waits until the office serves.
   *
   * @throws OfficeException with the office's own last words if it ends instead
   */
  public OfficeProcess awaitUp() {
    try {
      if (!up.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new OfficeException(lastWords);
      }
      return this;
    } catch (TimeoutException | ExecutionException tooLate) {
      throw new OfficeException(
          "The office didn't come up within %d minutes. Its last words: %s"
              .formatted(PATIENCE.toMinutes(), lastWords),
          tooLate);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new OfficeException("interrupted while an office starts", interrupted);
    }
  }

  /** Ends it as a power cut would. */
  public void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Waits for its end. */
  public void join() throws InterruptedException {
    process.waitFor();
  }

  /** Asks it to stop, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
