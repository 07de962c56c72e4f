package org.roundtable.office.link;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.roundtable.office.broker.Brokers;
import org.roundtable.office.broker.Joining;
import org.roundtable.office.broker.OfficeTopic;
import org.roundtable.office.broker.Topics;

/** A country office that writes numbered facts and mirrors them until it is killed. */
final class LinkMain {

  private LinkMain() {}

  /**
   * Arguments: the office's folder, its joining file, the first number, and the one to stop before.
   */
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var broker = Brokers.start(Brokers.country(folder.resolve("broker"), "IQ"));
    try (var admin = Admin.create(broker.client());
        var producer = Brokers.producer(broker.client())) {
      new Topics(admin).create(List.of(OfficeTopic.facts("shared.events")));
      for (var number = Integer.parseInt(arguments[2]);
          number < Integer.parseInt(arguments[3]);
          number++) {
        producer.send(
            new ProducerRecord<>("shared.events", "IQ/" + number % 100, Integer.toString(number)));
      }
      producer.flush();
      System.out.println("written");
      var link =
          MirrorLink.start(
              new LinkSettings(
                  folder.resolve("link"), broker, Joining.read(Path.of(arguments[1]))));
      while (true) {
        Thread.sleep(200);
        System.out.println("status " + link.status());
      }
    }
  }
}
