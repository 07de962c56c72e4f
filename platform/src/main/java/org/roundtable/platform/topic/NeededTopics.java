package org.roundtable.platform.topic;

import java.util.Collection;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes sure that the topics exist with today's settings, before anything reads or writes them.
 *
 * <p>Services start in any order, so each makes the topics of all facts. A broker that is away
 * delays a start by seconds only: the service works without it, and this tries again until it
 * answers.
 */
class NeededTopics implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(NeededTopics.class);

  private final KafkaAdmin kafka;
  private final NewTopic[] topics;
  private final TopicProperties properties;
  private volatile boolean running;

  NeededTopics(KafkaAdmin kafka, Collection<NewTopic> topics, TopicProperties properties) {
    this.kafka = kafka;
    this.topics = topics.toArray(NewTopic[]::new);
    this.properties = properties;
  }

  @Override
  public void start() {
    running = true;
    if (!create()) {
      Thread.ofVirtual().name("needed-topics").start(this::createLater);
    }
  }

  private void createLater() {
    try {
      do {
        Thread.sleep(properties.retryInterval());
      } while (running && !create());
      log.info("topics=ready");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean create() {
    try {
      kafka.createOrModifyTopics(topics);
      return true;
    } catch (RuntimeException away) {
      log.warn(
          "topics=waiting reason=\"{}\"",
          NestedExceptionUtils.getMostSpecificCause(away).getMessage());
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public boolean isAutoStartup() {
    return properties.create();
  }

  /** Before every listener, stream and relay. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
