package org.roundtable.office;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine. */
final class Ports {

  private Ports() {}

  /**
   * Makes sure that a port can be taken.
   *
   * @throws OfficeException if another program has it
   */
  static void requireFree(int port, String what, String option) {
    try (ServerSocket probe = new ServerSocket(port)) {
      probe.setReuseAddress(true);
    } catch (IOException busy) {
      throw new OfficeException(
          "Port %d, where %s would listen, is in use by another program. Stop that one or choose another port with %s."
              .formatted(port, what, option),
          busy);
    }
  }

  /** A port that nobody has, below those that the system hands out to whoever asks for any. */
  static int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket probe = new ServerSocket(port)) {
        return probe.getLocalPort();
      } catch (IOException taken) {
        // Another one, then.
      }
    }
  }
}
