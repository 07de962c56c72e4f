package org.roundtable.office.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a parent office hands to a member it admits: all the member needs to connect.
 *
 * @param parent the parent's code
 * @param member the member's code
 * @param host where the parent's broker is reached
 * @param credentials the member's user at the parent, and its secret
 * @param authority the certificate that vouches for the parent's broker, in PEM
 */
public record Joining(
    String parent,
    String member,
    String host,
    int port,
    Credentials credentials,
    String authority) {

  public Joining {
    OfficeNames.requireCode(parent);
    OfficeNames.requireCode(member);
  }

  public String bootstrapServers() {
    return host + ":" + port;
  }

  /**
   * The same for a parent that moved.
   *
   * @param address its {@code host:port} now; the host must be one that its certificate names
   */
  public Joining at(String address) {
    var colon = address.lastIndexOf(':');
    if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
      throw new BrokerException(
          "The parent's address '%s' isn't HOST:PORT, for example region.example.org:9094."
              .formatted(address));
    }
    var moved = Integer.parseInt(address.substring(colon + 1));
    return new Joining(parent, member, address.substring(0, colon), moved, credentials, authority);
  }

  /** What a Kafka client of the member needs to connect to the parent. */
  public Map<String, String> client() {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers(),
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        credentials.jaas(),
        // Only the parent's own authority is trusted, not the web's.
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.certificates",
        authority);
  }

  /** Writes one file, readable by this account only, to be carried to the member on a safe way. */
  public void writeTo(Path file) throws IOException {
    var properties = new Properties();
    properties.setProperty("parent", parent);
    properties.setProperty("member", member);
    properties.setProperty("host", host);
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("user", credentials.user());
    properties.setProperty("password", credentials.password());
    properties.setProperty("authority", authority);
    PrivateFiles.write(
        file, properties, "How office " + member + " joins " + parent + "; keep it secret");
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws BrokerException if the file is not a joining file
   */
  public static Joining read(Path file) throws IOException {
    var properties = PrivateFiles.read(file);
    try {
      return new Joining(
          required(properties, "parent"),
          required(properties, "member"),
          required(properties, "host"),
          Integer.parseInt(required(properties, "port")),
          new Credentials(required(properties, "user"), required(properties, "password")),
          required(properties, "authority"));
    } catch (IllegalArgumentException e) {
      throw new BrokerException(
          "%s is not a joining file (%s). Ask the parent office for a new one."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static String required(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .orElseThrow(() -> new IllegalArgumentException("it has no \"" + name + "\""));
  }

  @Override
  public String toString() {
    return "Joining[%s to %s at %s]".formatted(member, parent, bootstrapServers());
  }
}
