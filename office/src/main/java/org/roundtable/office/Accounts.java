package org.roundtable.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.roundtable.office.broker.PrivateFiles;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Who a demo's or a test's office knows from the start; a real one has a set-up link instead. */
public final class Accounts {

  /**
   * Somebody who may sign in.
   *
   * @param roles such as {@code COUNTRY_OFFICER}
   * @param institution the code of whose guest they are; empty for the office's staff
   */
  public record Account(
      String username, String password, String name, List<String> roles, String institution) {

    /** One of the office's staff. */
    public Account(String username, String password, String name, List<String> roles) {
      this(username, password, name, roles, "");
    }

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
          if (!account.institution().isEmpty()) {
            properties.setProperty(user + "institution", account.institution());
          }
        });
    try {
      PrivateFiles.write(file, properties, "Who may sign in");
    } catch (IOException unwritable) {
      throw new OfficeException("The accounts can't be written to " + file, unwritable);
    }
  }
}
