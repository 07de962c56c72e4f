package org.roundtable.office.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.roundtable.office.OfficeException;
import org.roundtable.office.OfficeFolder;
import org.roundtable.office.broker.PrivateFiles;
import org.roundtable.participants.attendance.ReachKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the key by which country offices count unique people together, and takes it in. */
@Command(
    name = "reach-key",
    description = "The key by which country offices count unique people together.",
    subcommands = {ReachKeyCommand.New.class, ReachKeyCommand.Add.class})
public class ReachKeyCommand {

  /** Makes one. */
  @Command(name = "new", description = "Make a key in a file, to carry to each country office.")
  static class New implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FILE", description = "Default: programme.reach-key.")
    Path out = Path.of("programme.reach-key");

    @Override
    public Integer call() throws IOException {
      if (Files.exists(out)) {
        throw new OfficeException("%s exists already. Choose another with --out.".formatted(out));
      }
      PrivateFiles.write(out, ReachKeyFile.fresh());
      System.out.println(
          "Carry %s to each country office on a safe way, never to the region. There: ./roundtable reach-key add %s --data DIR"
              .formatted(out, out.getFileName()));
      return 0;
    }
  }

  /** Takes one in. */
  @Command(
      name = "add",
      description = "Give an office the programme's key; used from its next start.")
  static class Add implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What 'reach-key new' wrote.")
    Path file = Path.of("programme.reach-key");

    @Option(
        names = "--data",
        required = true,
        paramLabel = "DIR",
        description = "The folder of the office.")
    Path data = Path.of("data");

    @Override
    public Integer call() throws IOException {
      if (OfficeFolder.look(data).properties().isEmpty()) {
        throw new OfficeException("There is no office in %s.".formatted(data));
      }
      String key = Files.exists(file) ? Files.readString(file).strip() : "";
      if (!ReachKeyFile.isKey(key)) {
        throw new OfficeException(
            "%s is no reach key. Bring the file that './roundtable reach-key new' wrote."
                .formatted(file));
      }
      PrivateFiles.write(data.resolve("keys/reach.key"), key + "\n");
      System.out.println(
          "The office counts unique people with it from its next start. Delete %s here."
              .formatted(file));
      return 0;
    }
  }
}
