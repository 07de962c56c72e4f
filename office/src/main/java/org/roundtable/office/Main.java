package org.roundtable.office;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.roundtable.mongo.DamagedStoreException;
import org.roundtable.office.broker.BrokerException;
import org.roundtable.office.command.AuditCommand;
import org.roundtable.office.command.DemoCommand;
import org.roundtable.office.command.KeysCommand;
import org.roundtable.office.command.MemberCommand;
import org.roundtable.office.command.SealCommand;
import org.roundtable.office.command.StatusCommand;
import org.roundtable.office.command.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What stands behind the {@code roundtable} script. */
@Command(
    name = "./roundtable",
    description = "The coordination platform for multi-country programmes.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      StatusCommand.class,
      MemberCommand.class,
      AuditCommand.class,
      KeysCommand.class,
      SealCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "  test    Run every test; installs what the tests need.",
      "  build   Build without tests.",
      "",
      "'./roundtable help COMMAND' tells the options of one."
    })
public final class Main {

  private Main() {}

  /** Runs a command; exits with 0, 1 for a failure told in one sentence, or 2 for a wrong call. */
  public static void main(String[] args) {
    // An office opens a log of its own; the other commands only say what they mean to say.
    System.setProperty("logback.configurationFile", "commands-logback.xml");
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      command.getErr().println(command.getColorScheme().errorText(sentence(failure)));
      return 1;
    });
    System.exit(line.execute(args.length == 0 ? new String[] {"help"} : args));
  }

  /** Failures that we know say what is wrong and what to do; others are shown with their trace. */
  private static String sentence(Exception failure) {
    return switch (failure) {
      case OfficeException known -> String.valueOf(known.getMessage());
      case BrokerException known -> String.valueOf(known.getMessage());
      case DamagedStoreException known -> String.valueOf(known.getMessage());
      default -> {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        yield "Something unforeseen went wrong:\n" + trace;
      }
    };
  }
}
