package org.roundtable.bench.startup;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that a process started later can listen on: below those that the system hands out by
 * itself, one of which any connection may take meanwhile.
 */
public final class FreePort {

  private FreePort() {}

  public static int next() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // Another one, then.
      }
    }
  }
}
