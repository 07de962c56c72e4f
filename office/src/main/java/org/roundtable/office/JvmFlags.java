package org.roundtable.office;

import java.lang.management.ManagementFactory;
import java.util.List;

/** How a JVM that runs an office is started. */
final class JvmFlags {

  private JvmFlags() {}

  /** The flags of this JVM, which the {@code roundtable} script chose. */
  static List<String> ofAnOffice() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag ->
            flag.startsWith("-X")
                || flag.startsWith("--enable-native-access")
                || flag.startsWith("--sun-misc-unsafe-memory-access"))
        .toList();
  }
}
