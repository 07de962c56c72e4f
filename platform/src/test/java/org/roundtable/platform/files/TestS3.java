package org.roundtable.platform.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A store that speaks S3's protocol, in a process of its own, with the bucket {@link #BUCKET}. */
final class TestS3 {

  static final String BUCKET = "files";

  private static final Pattern PORT =
      Pattern.compile("Tomcat started on ports .*?(\\d+) \\(http\\)");

  private final Process process;
  private final URI endpoint;

  private TestS3(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static TestS3 start() {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                Path.of("target", "s3mock.jar").toString(),
                "--server.port=0",
                "--com.adobe.testing.s3mock.httpPort=0")
            .redirectErrorStream(true);
    builder.environment().put("COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS", BUCKET);
    try {
      Process process = builder.start();
      return new TestS3(process, URI.create("http://localhost:" + port(process)));
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  private static String port(Process process) throws IOException {
    StringBuilder told = new StringBuilder();
    BufferedReader log = process.inputReader();
    String port = "";
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      told.append(line).append('\n');
      Matcher started = PORT.matcher(line);
      if (started.find()) {
        port = started.group(1);
      }
      if (line.contains("Successfully created") && !port.isEmpty()) {
        Thread.ofVirtual().start(() -> log.lines().forEach(_ -> {}));
        return port;
      }
    }
    throw new IOException(told.toString());
  }

  URI endpoint() {
    return endpoint;
  }

  void stop() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
