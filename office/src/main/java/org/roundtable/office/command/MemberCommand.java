package org.roundtable.office.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.roundtable.office.Members;
import org.roundtable.office.OfficeFolder;
import org.roundtable.office.broker.Joining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Admits and removes the member offices of a running office. */
@Command(
    name = "member",
    description = "Admit or remove a member office of an office that runs here.",
    subcommands = {MemberCommand.Add.class, MemberCommand.Remove.class})
public class MemberCommand {

  /** Admits one. */
  @Command(name = "add", description = "Admit a member and write its joining file.")
  static class Add implements Callable<Integer> {

    @Parameters(paramLabel = "MEMBER", description = "The member's code, for example IQ.")
    String member = "";

    @Option(
        names = "--data",
        required = true,
        paramLabel = "DIR",
        description = "The folder of the office that admits.")
    Path data = Path.of("data");

    @Option(names = "--out", paramLabel = "FILE", description = "Default: MEMBER.join.")
    @Nullable Path out;

    @Override
    public Integer call() throws IOException {
      Path file = Optional.ofNullable(out).orElse(Path.of(member + ".join"));
      try (Members members = Members.of(OfficeFolder.look(data))) {
        Joining joining = members.admit(member);
        joining.writeTo(file);
        System.out.println(
            "%s may join %s. Carry %s to it on a safe way: it holds a password. There: ./roundtable up --office %s --parent %s --join %s"
                .formatted(
                    member,
                    joining.parent(),
                    file,
                    member,
                    joining.bootstrapServers(),
                    file.getFileName()));
      }
      return 0;
    }
  }

  /** Removes one. */
  @Command(name = "remove", description = "Take back a member's access at once.")
  static class Remove implements Callable<Integer> {

    @Parameters(paramLabel = "MEMBER", description = "The member's code, for example IQ.")
    String member = "";

    @Option(
        names = "--data",
        required = true,
        paramLabel = "DIR",
        description = "The folder of the office that removes.")
    Path data = Path.of("data");

    @Override
    public Integer call() {
      try (Members members = Members.of(OfficeFolder.look(data))) {
        members.remove(member);
        System.out.println(member + " can't connect any more. What it has sent stays.");
      }
      return 0;
    }
  }
}
