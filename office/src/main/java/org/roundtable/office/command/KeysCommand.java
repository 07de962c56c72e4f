package org.roundtable.office.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.roundtable.office.OfficeException;
import org.roundtable.office.OfficeFolder;
import org.roundtable.platform.protection.OfficeKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks after the keys of an office on this machine, whether it runs or not. */
@Command(
    name = "keys",
    description = "Rotate an office's root key.",
    subcommands = KeysCommand.Rotate.class)
public class KeysCommand {

  /** Gives an office a new root key. */
  @Command(
      name = "rotate",
      description =
          "Make a new root key and wrap people's keys by it. What the former ones encrypted is still read.")
  static class Rotate implements Callable<Integer> {

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = "data",
        description = "The office's data folder. Default: ${DEFAULT-VALUE}.")
    Path data = Path.of("data");

    @Option(
        names = "--resume",
        description = "Finish a rotation that was broken off, without another new key.")
    boolean resume;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      List<OfficeFolder> offices = OfficeFolder.under(data);
      if (offices.size() != 1) {
        throw new OfficeException(
            "Under %s lie %d offices. Name the one's data folder with --data."
                .formatted(data, offices.size()));
      }
      OfficeKeys keys = new OfficeKeys(offices.getFirst().root().resolve("keys"));
      if (keys.isSealed()) {
        throw new OfficeException("The office is sealed: it has no key any more.");
      }
      if (!keys.hasRootKey()) {
        throw new OfficeException(
            "No root key lies in %s. If it comes from ROUNDTABLE_PROTECTION_KEY, rotate it where it is kept."
                .formatted(keys.folder()));
      }
      OfficeKeys.Rotation done = resume ? keys.rewrap() : keys.rotate();
      spec.commandLine()
          .getOut()
          .println(
              "%s; the keys of %d people were wrapped by it. Take a new copy of %s, and destroy the former."
                  .formatted(
                      resume ? "The newest root key stays" : "A new root key encrypts from now on",
                      done.people(),
                      keys.folder()));
      spec.commandLine().getOut().flush();
      return 0;
    }
  }
}
