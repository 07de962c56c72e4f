package org.roundtable.office;

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
   * @throws OfficeException if there is no office in the folder
   */
  public static Members of(OfficeFolder folder) {
    var office =
        folder
            .properties()
            .orElseThrow(
                () -> new OfficeException("There is no office in " + folder.root() + "."));
    RunningBroker broker =
        RunningBroker.in(
            folder.resolve("kafka"),
            office.getProperty("code"),
            folder.brokerOwner(),
            office.getProperty("members.host"));
    Admin admin = Admin.create(broker.client());
    return new Members(admin, new MemberAccess(broker, admin));
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
