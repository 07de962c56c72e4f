package org.roundtable.office.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;

/** What a killed run of MirrorMaker left unfinished. */
final class OpenTransactions {

  private OpenTransactions() {}

  /**
   * Gives up every transaction that the link has open at a broker; what was in them is carried
   * again.
   *
   * <p>MirrorMaker begins by reading its own topics to their end, past nothing that is undecided: a
   * transaction left open would keep it waiting until the broker's time-out for it, a quarter of an
   * hour.
   *
   * @param client what the link needs to connect to the broker
   * @throws KafkaException if it does not answer, or refuses
   */
  static void giveUp(Map<String, ?> client) {
    try (var admin = Admin.create(new HashMap<>(client))) {
      // The broker lists no transactions but those that the link may write.
      var open =
          get(
                  admin
                      .listTransactions(
                          new ListTransactionsOptions()
                              .filterStates(List.of(TransactionState.ONGOING)))
                      .all())
              .stream()
              .map(TransactionListing::transactionalId)
              .toList();
      if (!open.isEmpty()) {
        get(admin.fenceProducers(open).all());
      }
    }
  }

  private static <T> T get(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
