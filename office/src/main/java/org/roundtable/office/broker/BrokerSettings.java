package org.roundtable.office.broker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an office's broker is started from.
 *
 * @param folder where it keeps everything; belongs to one office for good
 * @param office the office's code, two to eight capital letters
 * @param port the loopback port of the office's own services, or 0 to choose a free one and keep it
 * @param members where member offices connect, if the office has any
 * @param password the password of the office's own principal, see {@link #owner()}
 */
public record BrokerSettings(
    Path folder, String office, int port, Optional<MemberListener> members, String password) {

  /** The office's own principal: the broker's super user. */
  public static final String OWNER = "office";

  public BrokerSettings {
    OfficeNames.requireCode(office);
    folder = folder.toAbsolutePath().normalize();
  }

  /** The office's own principal with its password. */
  public Credentials owner() {
    return new Credentials(OWNER, password);
  }

  @Override
  public String toString() {
    return "BrokerSettings[folder=%s, office=%s, port=%d, members=%s]"
        .formatted(folder, office, port, members);
  }
}
