package org.roundtable.office.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.office.Accounts;
import org.roundtable.office.Accounts.Account;
import org.roundtable.office.Members;
import org.roundtable.office.OfficeException;
import org.roundtable.office.OfficeFolder;
import org.roundtable.office.OfficeProcess;

/**
 * A regional office and two country offices on this machine, each in a process of its own as it
 * would be on its own machine, with real input in one and a made-up plan in the other.
 */
public final class Demo {

  private static final Account OFFICER =
      new Account("officer", "demo-officer", "Demo officer", List.of("COUNTRY_OFFICER"));
  private static final Account COORDINATOR =
      new Account(
          "coordinator",
          "demo-coordinator",
          "Demo coordinator",
          List.of("REGIONAL_COORDINATOR", "ADMINISTRATOR"));

  private final Path data;
  private final int port;
  private final Consumer<String> say;
  private final List<OfficeProcess> offices = new ArrayList<>();

  /**
   * @param data where the offices keep their data
   * @param port the region's; the countries take the next two, the mailbox the one behind
   */
  public Demo(Path data, int port, Consumer<String> say) {
    this.data = data;
    this.port = port;
    this.say = say;
  }

  /**
   * Runs until Ctrl-C.
   *
   * @param reset whether to start over with empty folders
   */
  public int run(boolean reset) throws InterruptedException {
    if (reset) {
      clear();
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    try {
      region();
      country("IQ", "Country office Iraq", port + 1, "iraq-2019.json");
      country("PK", "Country office Pakistan", port + 2, "pakistan-sample.json");
    } catch (RuntimeException failure) {
      stop();
      throw failure;
    }
    tell();
    for (OfficeProcess office : List.copyOf(offices)) {
      office.join();
    }
    return 0;
  }

  private void region() {
    String code = "RAME";
    List<String> arguments = arguments(code, "Regional office for Asia and the Middle East", port);
    arguments.addAll(List.of("--members", "localhost:" + (port + 4), "--mailbox"));
    start(code, arguments, COORDINATOR);
    new Loader(api(port, COORDINATOR), line -> say.accept("  RAME  " + line))
        .loadEvents(Loader.read("iraq-2019.json"), code);
  }

  private void country(String code, String name, int at, String input) {
    List<String> arguments = arguments(code, name, at);
    Path joining = data.resolve(code + ".join");
    if (!Files.exists(joining)) {
      admit(code, joining);
    }
    arguments.addAll(List.of("--parent", "localhost:" + (port + 4), "--join", joining.toString()));
    start(code, arguments, OFFICER);
    ApiClient api = api(at, OFFICER);
    subscribe(api, code);
    new Loader(api, line -> say.accept("  " + code + "    " + line)).load(Loader.read(input), code);
  }

  private List<String> arguments(String code, String name, int at) {
    return new ArrayList<>(
        List.of(
            "--office",
            code,
            "--name",
            name,
            "--port",
            Integer.toString(at),
            "--data",
            data.resolve(code).toString(),
            "--mail",
            "localhost:" + (port + 3)));
  }

  private void start(String code, List<String> arguments, Account account) {
    say.accept("Starting office " + code + " …");
    try (OfficeFolder folder = OfficeFolder.open(data.resolve(code), new OfficeCode(code))) {
      Accounts accounts = new Accounts(folder);
      if (!accounts.exist()) {
        accounts.save(List.of(account));
      }
    }
    OfficeProcess office =
        OfficeProcess.up(
            arguments,
            // Nobody should need a telephone to look at a demo; there is no real person in it.
            Map.of("ROUNDTABLE_GATEWAY_SECONDFACTOR", "optional"),
            line -> say.accept("  %-5s %s".formatted(code, line)));
    offices.add(office);
    office.awaitUp();
  }

  private void admit(String code, Path joining) {
    try (Members members = Members.of(OfficeFolder.look(data.resolve("RAME")))) {
      members.admit(code).writeTo(joining);
      say.accept("  RAME  admits " + code + " as a member");
    } catch (IOException unwritable) {
      throw new OfficeException("The joining file can't be written to " + joining, unwritable);
    }
  }

  private static void subscribe(ApiClient api, String code) {
    if (api.get("/api/subscriptions").path("items").isEmpty()) {
      Map.of("en", "delegation", "ar", "ministry", "fa-AF", "network")
          .forEach((language, mailbox) ->
              api.post(
                  "/api/subscriptions",
                  Map.of(
                      "partner",
                      "Demo " + mailbox,
                      "email",
                      mailbox + "@example.org",
                      "language",
                      language,
                      "alerts",
                      List.of("EVENT_HELD", "WORKPLAN_SUBMITTED")),
                  "subscription-" + code + "-" + mailbox));
    }
  }

  private ApiClient api(int at, Account account) {
    return new ApiClient("http://localhost:" + at, account.username(), account.password());
  }

  private void tell() {
    say.accept("");
    say.accept("The demo is up. Open:");
    line("the region's dashboard", port, "", COORDINATOR);
    line("Iraq's office", port + 1, "", OFFICER);
    line("Pakistan's office", port + 2, "", OFFICER);
    line("the mail that partners got", port, "/mailbox", COORDINATOR);
    line("the API", port + 1, "/docs", OFFICER);
    say.accept("");
    say.accept("Ctrl-C stops it; the next start finds the data again; --reset starts over.");
  }

  private void line(String what, int at, String path, Account account) {
    say.accept(
        "  %-28s http://localhost:%d%-10s sign in as %s, password %s"
            .formatted(what, at, path, account.username(), account.password()));
  }

  /** Countries first: what they still send, the region still takes. */
  private void stop() {
    offices.reversed().forEach(OfficeProcess::close);
    say.accept("The demo is stopped.");
  }

  private void clear() {
    if (!Files.exists(data)) {
      return;
    }
    requireStopped();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the demo's data can't be deleted", failure);
    }
  }

  private void requireStopped() {
    for (String code : List.of("RAME", "IQ", "PK")) {
      OfficeFolder.open(data.resolve(code), new OfficeCode(code)).close();
    }
  }
}
