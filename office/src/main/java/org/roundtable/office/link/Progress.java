package org.roundtable.office.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.roundtable.office.broker.PrivateFiles;

/**
 * How far the parent has each topic, as last known.
 *
 * @param parent the parent it tells of
 * @param arrived the offset here of the last record that arrived there
 * @param lastSuccess when the parent was last seen to have everything, or to take something
 */
record Progress(String parent, Map<TopicPartition, Long> arrived, Optional<Instant> lastSuccess) {

  private static final String PARENT = "parent";
  private static final String LAST_SUCCESS = "last-success";
  private static final String OFFSET = "offset.";

  Progress {
    arrived = Map.copyOf(arrived);
  }

  /** What was last known of this parent; nothing if it is a new one. */
  static Progress read(Path file, String parent) throws IOException {
    var stored = Files.exists(file) ? PrivateFiles.read(file) : new Properties();
    if (!parent.equals(stored.getProperty(PARENT))) {
      return new Progress(parent, Map.of(), Optional.empty());
    }
    var arrived = new HashMap<TopicPartition, Long>();
    for (var name : stored.stringPropertyNames()) {
      if (name.startsWith(OFFSET)) {
        var hyphen = name.lastIndexOf('-');
        var topic = name.substring(OFFSET.length(), hyphen);
        var partition = Integer.parseInt(name.substring(hyphen + 1));
        arrived.put(new TopicPartition(topic, partition), Long.parseLong(stored.getProperty(name)));
      }
    }
    var lastSuccess = Optional.ofNullable(stored.getProperty(LAST_SUCCESS)).map(Instant::parse);
    return new Progress(parent, arrived, lastSuccess);
  }

  void writeTo(Path file) throws IOException {
    var stored = new Properties();
    stored.setProperty(PARENT, parent);
    lastSuccess.ifPresent(time -> stored.setProperty(LAST_SUCCESS, time.toString()));
    arrived.forEach(
        (partition, offset) -> stored.setProperty(OFFSET + partition, Long.toString(offset)));
    PrivateFiles.write(file, stored, "How far " + parent + " has this office's topics");
  }
}
