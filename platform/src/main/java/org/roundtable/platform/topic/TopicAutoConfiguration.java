package org.roundtable.platform.topic;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.roundtable.contracts.Contracts;
import org.roundtable.platform.inbox.DeadLetters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics of a service that has a broker. */
@AutoConfiguration(
    afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass(KafkaAdmin.class)
@EnableConfigurationProperties(TopicProperties.class)
public class TopicAutoConfiguration {

  @Bean
  @ConditionalOnBean(KafkaAdmin.class)
  NeededTopics neededTopics(
      KafkaAdmin kafka,
      TopicProperties properties,
      @Value("${spring.application.name}") String service) {
    Stream<NewTopic> facts =
        Contracts.all().stream().map(type -> topic(type.topic(), TopicSettings.of(type)));
    Stream<NewTopic> deadLetters =
        Stream.of(topic(DeadLetters.topic(service), TopicSettings.deadLetters()));
    return new NeededTopics(kafka, Stream.concat(facts, deadLetters).toList(), properties);
  }

  /** One partition, for one order; as many copies as the broker gives a topic by default. */
  private static NewTopic topic(String name, Map<String, String> settings) {
    return new NewTopic(name, Optional.of(1), Optional.empty()).configs(settings);
  }
}
