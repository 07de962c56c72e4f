package org.roundtable.office.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An office's broker as its administrator reaches it, from the office's process or another one of
 * this machine.
 *
 * @param client what a Kafka client of the office's own principal needs to connect
 * @param members where members connect; none where the office takes no members
 */
public record RunningBroker(
    String office, Map<String, Object> client, Optional<MemberAddress> members) {

  /**
   * What a member must know to reach this office, without its own user.
   *
   * @param authority the certificate to trust, in PEM
   */
  public record MemberAddress(String host, int port, String authority) {}

  /**
   * The broker that another process runs on a folder.
   *
   * @throws BrokerException if the folder is no broker's
   */
  public static RunningBroker in(Path folder, Credentials owner) {
    try {
      var mark = new BrokerFolder(folder).mark();
      var office = mark.office();
      return new RunningBroker(
          office,
          client(mark.port(), owner),
          mark.members()
              .map(members ->
                  new MemberAddress(members.host(), members.port(), authority(folder, office))));
    } catch (IOException e) {
      throw new BrokerException(
          "There is no broker in %s (%s). Start the office first.".formatted(folder, e), e);
    }
  }

  static Map<String, Object> client(int port, Credentials user) {
    var client = new HashMap<String, Object>();
    client.put("bootstrap.servers", "127.0.0.1:" + port);
    client.put("security.protocol", "SASL_PLAINTEXT");
    client.put("sasl.mechanism", "SCRAM-SHA-512");
    client.put("sasl.jaas.config", user.jaas());
    return client;
  }

  private static String authority(Path folder, String office) {
    var folders = new BrokerFolder(folder);
    try {
      return new Certificates(folders.certificates(), office, InstantSource.system()).authority();
    } catch (IOException e) {
      throw folders.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String toString() {
    return "RunningBroker[" + office + "]";
  }
}
