package org.roundtable.office.endtoend;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.office.Accounts;
import org.roundtable.office.Accounts.Account;
import org.roundtable.office.Members;
import org.roundtable.office.OfficeFolder;
import org.roundtable.office.OfficeProcess;
import org.roundtable.office.demo.ApiClient;

/** The regional office RAME, its member IQ and a mail server, each office in its own process. */
final class Region implements AutoCloseable {

  static final Account OFFICER =
      new Account("officer", "an-officer's-password", "Officer", List.of("COUNTRY_OFFICER"));
  static final Account COORDINATOR =
      new Account(
          "coordinator",
          "a-coordinator's-password",
          "Coordinator",
          List.of("REGIONAL_COORDINATOR"));

  /** The tests that are about other things sign in as programs do, by password alone. */
  static final Map<String, String> PASSWORD_IS_ENOUGH =
      Map.of("ROUNDTABLE_GATEWAY_SECONDFACTOR", "optional");

  final GreenMail mail;
  private final Path folder;
  private final int regionPort = FreePort.next();
  private final int membersPort = FreePort.next();
  private final int countryPort = FreePort.next();
  private OfficeProcess region;
  private OfficeProcess country;

  Region(Path folder) throws IOException {
    this(folder, List.of(OFFICER));
  }

  /**
   * Starts both offices.
   *
   * @param countrysAccounts who may sign in at the country's office
   */
  Region(Path folder, List<Account> countrysAccounts) throws IOException {
    this.folder = folder;
    this.mail =
        new GreenMail(new ServerSetup(FreePort.next(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    mail.start();
    accounts(folder, "RAME", List.of(COORDINATOR));
    accounts(folder, "IQ", countrysAccounts);
    startRegion();
    try (Members members = Members.of(OfficeFolder.look(folder.resolve("RAME")))) {
      members.admit("IQ").writeTo(folder.resolve("IQ.join"));
    }
    startCountry(Map.of());
  }

  void startRegion() {
    List<String> arguments = arguments("RAME", regionPort);
    arguments.addAll(List.of("--members", "localhost:" + membersPort));
    region = OfficeProcess.up(arguments, PASSWORD_IS_ENOUGH, line -> print("RAME", line)).awaitUp();
  }

  /**
   * Starts the country's office.
   *
   * @param settings as a container is given them, such as {@code ROUNDTABLE_OUTBOX_RELAY}
   */
  void startCountry(Map<String, String> settings) {
    List<String> arguments = arguments("IQ", countryPort);
    arguments.addAll(
        List.of(
            "--parent",
            "localhost:" + membersPort,
            "--join",
            folder.resolve("IQ.join").toString()));
    Map<String, String> environment = new HashMap<>(settings);
    environment.putAll(PASSWORD_IS_ENOUGH);
    country = OfficeProcess.up(arguments, environment, line -> print("IQ", line)).awaitUp();
  }

  void killRegion() {
    region.kill();
  }

  void killCountry() {
    country.kill();
  }

  ApiClient officer() {
    return new ApiClient(countryUrl(), OFFICER.username(), OFFICER.password());
  }

  ApiClient coordinator() {
    return new ApiClient(
        "http://localhost:" + regionPort, COORDINATOR.username(), COORDINATOR.password());
  }

  String countryUrl() {
    return "http://localhost:" + countryPort;
  }

  String regionUrl() {
    return "http://localhost:" + regionPort;
  }

  OfficeFolder folder(String office) {
    return OfficeFolder.look(folder.resolve(office));
  }

  @Override
  public void close() {
    country.close();
    region.close();
    mail.stop();
  }

  private List<String> arguments(String office, int port) {
    return new ArrayList<>(
        List.of(
            "--office",
            office,
            "--port",
            Integer.toString(port),
            "--data",
            folder.resolve(office).toString(),
            "--mail",
            "127.0.0.1:" + mail.getSmtp().getPort()));
  }

  /** Lets these sign in at the office whose folder lies in this one. */
  static void accounts(Path folder, String office, List<Account> accounts) {
    try (OfficeFolder opened = OfficeFolder.open(folder.resolve(office), new OfficeCode(office))) {
      new Accounts(opened).save(accounts);
    }
  }

  static void print(String office, String line) {
    System.out.println(office + ": " + line);
  }
}
