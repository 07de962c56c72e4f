package org.roundtable.office.broker;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An office that writes and prints each acknowledged number until it is killed. */
final class WriterMain {

  private WriterMain() {}

  public static void main(String[] arguments) throws Exception {
    var broker = Brokers.start(Brokers.country(Path.of(arguments[0]), "IQ"));
    try (var admin = Admin.create(broker.client());
        var producer = Brokers.producer(broker.client())) {
      new Topics(admin).create(List.of(OfficeTopic.facts("shared.events")));
      for (var number = 0; ; number++) {
        var text = Integer.toString(number);
        producer.send(new ProducerRecord<>("shared.events", "IQ/" + text, text)).get();
        System.out.println("acknowledged " + text);
      }
    }
  }
}
