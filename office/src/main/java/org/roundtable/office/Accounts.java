package org.roundtable.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.roundtable.office.broker.Credentials;
import org.roundtable.office.broker.PrivateFiles;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Who may sign in at an office's gateway, kept in its data folder with hashed passwords. */
public final class Accounts {

  /**
   * Somebody who may sign in.
   *
   * @param roles such as {@code COUNTRY_OFFICER}
   */
  public record Account(String username, String password, String name, List<String> roles) {

    @Override
    public String toString() {
      return "Account[username=" + username + ", roles=" + roles + "]";
    }
  }

  private final Path file;

  public Accounts(OfficeFolder folder) {
    this.file = folder.root().resolve("accounts.properties");
  }

  /** Where the gateway reads them. */
  Path file() {
    return file;
  }

  public boolean exist() {
    return Files.exists(file);
  }

  /** The first account of a new office, with a password that is shown once and kept nowhere. */
  public Account first() {
    Account officer =
        new Account(
            "officer",
            Credentials.random("officer").password(),
            "First officer",
            List.of("COUNTRY_OFFICER", "REGIONAL_COORDINATOR", "ADMINISTRATOR"));
    save(List.of(officer));
    return officer;
  }

  /** Replaces all accounts by these. */
  public void save(List<Account> accounts) {
    var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    Properties properties = new Properties();
    IntStream.range(0, accounts.size())
        .forEach(i -> {
          Account account = accounts.get(i);
          String user = "roundtable.gateway.users[" + i + "].";
          properties.setProperty(user + "username", account.username());
          properties.setProperty(user + "password", encoder.encode(account.password()));
          properties.setProperty(user + "name", account.name());
          properties.setProperty(user + "roles", String.join(",", account.roles()));
        });
    try {
      PrivateFiles.write(file, properties, "Who may sign in");
    } catch (IOException unwritable) {
      throw new OfficeException("The accounts can't be written to " + file, unwritable);
    }
  }
}
