package org.roundtable.platform.outbox;

import java.util.List;
import org.roundtable.contracts.Message;

/** What the changes of one kind of aggregate say to others. A service has one a kind. */
public interface Publication<A extends Aggregate> {

  /** The kind of aggregate. */
  Class<A> aggregate();

  /**
   * The facts that this version of it owes; none where the change concerns nobody else.
   *
   * @param aggregate its state after the change
   * @param version its version after the change
   */
  List<? extends Message> facts(A aggregate, long version);
}
