package org.roundtable.office.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.roundtable.office.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a region and two countries with real input. */
@Command(
    name = "demo",
    description = "Run a region and two countries on this machine, with real input.")
public class DemoCommand implements Callable<Integer> {

  @Option(names = "--reset", description = "Start over with empty data folders.")
  boolean reset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      description = "Default: ${DEFAULT-VALUE}.")
  Path data = Path.of("data/demo");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description =
          "The region's port; the countries take the next two. Default: ${DEFAULT-VALUE}.")
  int port;

  @Override
  public Integer call() throws InterruptedException {
    return new Demo(data, port, System.out::println).run(reset);
  }
}
