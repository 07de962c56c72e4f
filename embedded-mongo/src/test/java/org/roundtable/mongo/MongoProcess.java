package org.roundtable.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An embedded MongoDB in a process of its own, to be killed. */
final class MongoProcess implements AutoCloseable {

  private final Process process;
  private final String connectionString;

  private MongoProcess(Process process, String connectionString) {
    this.process = process;
    this.connectionString = connectionString;
  }

  /** The child: opens the folder, says where it listens, and stays. */
  public static void main(String[] args) throws InterruptedException {
    EmbeddedMongo mongo = EmbeddedMongo.open(Path.of(args[0]));
    System.out.println(mongo.connectionString());
    Thread.currentThread().join();
  }

  static MongoProcess start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                MongoProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = process.inputReader().readLine();
    if (line == null) {
      throw new IOException("the process ended before it listened");
    }
    return new MongoProcess(process, line);
  }

  String connectionString() {
    return connectionString;
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
