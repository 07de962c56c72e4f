package org.roundtable.office.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.roundtable.office.OfficeException;
import org.roundtable.office.OfficeFolder;
import org.roundtable.platform.protection.OfficeKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Destroys the keys of an office that must be abandoned, whether it runs or not. */
@Command(
    name = "seal",
    description =
        "Destroy an office's keys: no name, address or attached file is readable from then on, in no backup either. Nothing undoes it.")
public class SealCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The office's data folder. Default: ${DEFAULT-VALUE}.")
  Path data = Path.of("data");

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    OfficeFolder office = OfficeFolder.look(data);
    String code =
        office
            .properties()
            .orElseThrow(() ->
                new OfficeException(
                    "%s is no office's data folder. Name it with --data.".formatted(data)))
            .getProperty("code");
    OfficeKeys keys = new OfficeKeys(office.root().resolve("keys"));
    if (!Files.isDirectory(keys.folder())) {
      throw new OfficeException("Office %s has no keys in %s.".formatted(code, keys.folder()));
    }
    confirm(code);
    boolean again = keys.isSealed();
    OfficeKeys.Sealed sealed = keys.seal();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Office %s is sealed%s: %s the keys of %d people are destroyed."
            .formatted(
                code,
                again ? " (it was before)" : "",
                sealed.rootKey() ? "the root key and" : "no root key lay here;",
                sealed.people()));
    out.println(
        "Now destroy each copy of %s that you keep elsewhere, and of ROUNDTABLE_PROTECTION_KEY if the key came from there."
            .formatted(keys.folder()));
    out.flush();
    return 0;
  }

  private void confirm(String code) throws IOException {
    String wanted = "SEAL " + code;
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "This destroys the keys of office %s for good. Names, addresses and attached files become unreadable to everybody, also in backups of the data. Counts, plans and events stay."
            .formatted(code));
    out.println("Type '%s' to go on:".formatted(wanted));
    out.flush();
    String typed =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (typed == null || !typed.strip().equals(wanted)) {
      throw new OfficeException("Nothing was done.");
    }
  }
}
