package org.roundtable.office;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.roundtable.office.broker.Joining;
import org.roundtable.office.broker.MemberAccess;
import org.roundtable.office.broker.RunningBroker;

/** The members of an office that runs in another process of this machine. */
public final class Members implements AutoCloseable {

  private final Admin admin;
  private final MemberAccess access;

  private Members(Admin admin, MemberAccess access) {
    this.admin = admin;
    this.access = access;
  }

  /**
   * @param folder the data folder of the office, whose broker must be running
   * @throws org.roundtable.office.broker.BrokerException if there is no broker in the folder
   */
  public static Members of(OfficeFolder folder) {
    RunningBroker broker = RunningBroker.in(folder.resolve("kafka"), folder.brokerOwner());
    Admin admin = Admin.create(broker.client());
    return new Members(admin, new MemberAccess(broker, admin));
  }

  /** What a Kafka client of that office's own principal needs to connect. */
  public static Map<String, Object> brokerClient(OfficeFolder folder) {
    return RunningBroker.in(folder.resolve("kafka"), folder.brokerOwner()).client();
  }

  /** Admits an office as a member, or gives an admitted one a new password. */
  public Joining admit(String member) {
    return access.admit(member);
  }

  /** Takes back what a member was granted. */
  public void remove(String member) {
    access.remove(member);
  }

  @Override
  public void close() {
    admin.close();
  }
}
