package org.roundtable.office.broker;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates an office's topics, or brings existing ones to today's settings. */
public final class Topics {

  private final Admin admin;

  /**
   * @param admin a client of the office's own principal; stays the caller's to close
   */
  public Topics(Admin admin) {
    this.admin = admin;
  }

  /**
   * Makes sure that the topics exist as described; may be repeated.
   *
   * @throws BrokerException if the broker refuses or does not answer
   */
  public void create(Collection<OfficeTopic> topics) {
    var created =
        admin
            .createTopics(
                topics.stream()
                    .map(
                        topic -> new NewTopic(topic.name(), 1, (short) 1).configs(topic.settings()))
                    .toList())
            .values();
    created.forEach(Topics::awaitCreated);
    var settings =
        topics.stream()
            .collect(
                toMap(
                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                    topic -> changes(topic.settings())));
    await("set up topics", admin.incrementalAlterConfigs(settings).all());
  }

  private static Collection<AlterConfigOp> changes(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting ->
            new AlterConfigOp(
                new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
        .toList();
  }

  private static void awaitCreated(String topic, Future<?> created) {
    try {
      await("create topic " + topic, created);
    } catch (BrokerException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  static <T> T await(String what, Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw new BrokerException("The broker did not " + what + ": " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerException("Interrupted while waiting for the broker to " + what, e);
    }
  }
}
