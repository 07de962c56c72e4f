package org.roundtable.office.command;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.roundtable.mongo.EmbeddedMongo;
import org.roundtable.mongo.StoreInUseException;
import org.roundtable.office.OfficeException;
import org.roundtable.office.OfficeFolder;
import org.roundtable.platform.audit.AuditChain;
import org.roundtable.platform.audit.Head;
import org.roundtable.platform.audit.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks after the audit logs of the offices on this machine. */
@Command(
    name = "audit",
    description = "Verify the audit log of an office that is stopped.",
    subcommands = AuditCommand.Verify.class)
public class AuditCommand {

  /** Recomputes each service's chain. */
  @Command(
      name = "verify",
      description =
          "Recompute the audit log of each service and tell whether anybody laid hands on it.")
  static class Verify implements Callable<Integer> {

    /** What the database keeps for itself. */
    private static final Set<String> NO_SERVICE = Set.of("admin", "config", "local");

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = "data",
        description = "An office's data folder, or where several lie. Default: ${DEFAULT-VALUE}.")
    Path data = Path.of("data");

    @Option(
        names = "--expect",
        paramLabel = "SERVICE=COUNT:HASH",
        description =
            "What an earlier verification printed and you noted elsewhere: it must still be in the log. Only so can one see that the newest entries were cut off, or all written anew. Repeatable.")
    List<String> expected = List.of();

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      Map<String, List<Head>> noted = noted();
      List<OfficeFolder> offices = OfficeFolder.under(data);
      if (offices.isEmpty()) {
        throw new OfficeException("No office has a data folder under %s.".formatted(data));
      }
      if (offices.size() > 1 && !noted.isEmpty()) {
        throw new OfficeException(
            "--expect is about one office, and under %s lie %d. Name the one's folder with --data."
                .formatted(data, offices.size()));
      }
      boolean sound = true;
      for (OfficeFolder office : offices) {
        sound &= verify(office, noted);
      }
      return sound ? 0 : 1;
    }

    private boolean verify(OfficeFolder office, Map<String, List<Head>> noted) {
      Properties properties = office.properties().orElseThrow();
      String code = properties.getProperty("code");
      Path folder = office.root().resolve("mongo");
      if (!Files.isDirectory(folder)) {
        throw new OfficeException("Office %s has no database in %s.".formatted(code, folder));
      }
      try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
          MongoClient client = MongoClients.create(mongo.connectionString())) {
        Set<String> services = new TreeSet<>(noted.keySet());
        client.listDatabaseNames().into(services);
        services.removeAll(NO_SERVICE);
        boolean sound = true;
        for (String service : services) {
          AuditChain chain = new AuditChain(client.getDatabase(service));
          sound &= tell(code, service, chain.verify(noted.getOrDefault(service, List.of())));
        }
        return sound;
      } catch (StoreInUseException running) {
        throw new OfficeException(
            "Office %s is running: stop it first, or let an auditor open %s/api/audit/SERVICE/verification."
                .formatted(code, properties.getProperty("url", "the office")),
            running);
      }
    }

    private boolean tell(String office, String service, Verdict verdict) {
      String finding =
          switch (verdict) {
            case Verdict.Sound(var head) ->
                "sound, %d entries; note %s=%s".formatted(head.number(), service, head);
            case Verdict.Broken(var entry, var what) ->
                "BROKEN at entry %d: %s".formatted(entry, what);
          };
      spec.commandLine().getOut().println("%-5s %-13s %s".formatted(office, service, finding));
      return verdict instanceof Verdict.Sound;
    }

    private Map<String, List<Head>> noted() {
      Map<String, List<Head>> noted = new HashMap<>();
      for (String text : expected) {
        int equals = text.indexOf('=');
        try {
          noted
              .computeIfAbsent(text.substring(0, Math.max(0, equals)), service -> new ArrayList<>())
              .add(Head.parse(text.substring(equals + 1)));
        } catch (IllegalArgumentException malformed) {
          throw new OfficeException(
              "--expect '%s': write SERVICE=COUNT:HASH as a verification printed it."
                  .formatted(text),
              malformed);
        }
      }
      return noted;
    }
  }
}
