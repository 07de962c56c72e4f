package org.roundtable.office.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process of this class path, to be killed in the middle of its work. */
public final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  public static ChildJvm start(Class<?> main, Path log, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ChildJvm(new ProcessBuilder(command).redirectError(log.toFile()).start());
  }

  /** The next line it prints that starts with a word; null once it has ended. */
  public String awaitLine(String word) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(word)) {
        return line;
      }
    }
    throw new AssertionError("The child ended without saying " + word);
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** What it had printed before it died, line by line. */
  public List<String> rest() {
    return output.lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
