package org.roundtable.platform.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Watches what a service asks of its database, and finds what no index answers: a query that reads
 * the whole of a collection that grows.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QueriesByIndex {

  private static final Set<Query> ASKED = ConcurrentHashMap.newKeySet();

  /**
   * What was asked, once for each shape.
   *
   * @param fields what each way of matching it narrows; several ways where it says {@code $or}
   * @param sort the first field of its order
   */
  private record Query(
      String database, String collection, Set<Set<String>> fields, @Nullable String sort) {}

  @Bean
  MongoClientSettingsBuilderCustomizer watched() {
    return settings ->
        settings.addCommandListener(
            new CommandListener() {
              @Override
              public void commandStarted(CommandStartedEvent event) {
                asked(event);
              }
            });
  }

  /** Fails if a query was asked that no index answers. */
  static void requireAnswered() {
    try (MongoClient client = MongoClients.create(TestDatabase.uri("test"))) {
      List<Query> unanswered =
          ASKED.stream().filter(query -> !answered(query, firstFields(client, query))).toList();
      assertThat(unanswered).as("queries that no index answers").isEmpty();
    }
  }

  private static Set<String> firstFields(MongoClient client, Query query) {
    Set<String> first = ConcurrentHashMap.newKeySet();
    for (Document index :
        client.getDatabase(query.database()).getCollection(query.collection()).listIndexes()) {
      first.add(index.get("key", Document.class).keySet().iterator().next());
    }
    return first;
  }

  private static boolean answered(Query query, Set<String> indexed) {
    boolean narrowed =
        !query.fields().isEmpty()
            && query.fields().stream().allMatch(way -> way.stream().anyMatch(indexed::contains));
    return narrowed || (query.sort() != null && indexed.contains(query.sort()));
  }

  private static void asked(CommandStartedEvent event) {
    BsonDocument command = event.getCommand();
    String name = event.getCommandName();
    switch (name) {
      case "find" -> asked(event, command.getDocument("filter", new BsonDocument()), sort(command));
      case "findAndModify" -> asked(event, command.getDocument("query"), sort(command));
      case "distinct" -> asked(event, command.getDocument("query", new BsonDocument()), null);
      case "aggregate" -> {
        BsonArray stages = command.getArray("pipeline");
        BsonDocument first = stages.isEmpty() ? new BsonDocument() : stages.get(0).asDocument();
        asked(event, first.getDocument("$match", new BsonDocument()), null);
      }
      case "update" -> each(event, command.getArray("updates"));
      case "delete" -> each(event, command.getArray("deletes"));
      default -> {}
    }
  }

  private static void each(CommandStartedEvent event, BsonArray writes) {
    writes.forEach(write -> asked(event, write.asDocument().getDocument("q"), null));
  }

  private static void asked(CommandStartedEvent event, BsonDocument filter, @Nullable String sort) {
    // A test asks what it likes; the service answers on threads of its own.
    if (Thread.currentThread().getName().equals("main")) {
      return;
    }
    BsonValue collection = event.getCommand().get(event.getCommandName());
    ASKED.add(
        new Query(event.getDatabaseName(), collection.asString().getValue(), ways(filter), sort));
  }

  private static @Nullable String sort(BsonDocument command) {
    BsonDocument sort = command.getDocument("sort", new BsonDocument());
    return sort.isEmpty() ? null : sort.getFirstKey();
  }

  /** The fields that each way of matching a filter narrows. */
  private static Set<Set<String>> ways(BsonDocument filter) {
    Set<String> all = new HashSet<>();
    List<Set<Set<String>>> choices = new ArrayList<>();
    for (Map.Entry<String, BsonValue> entry : filter.entrySet()) {
      switch (entry.getKey()) {
        case "$and" -> ways(entry.getValue()).forEach(all::addAll);
        case "$or" -> choices.add(ways(entry.getValue()));
        default -> all.add(entry.getKey());
      }
    }
    if (choices.isEmpty()) {
      return all.isEmpty() ? Set.of() : Set.of(all);
    }
    return choices.stream()
        .flatMap(Set::stream)
        .map(way -> Stream.concat(way.stream(), all.stream()))
        .map(fields -> fields.collect(toSet()))
        .collect(toSet());
  }

  private static Set<Set<String>> ways(BsonValue filters) {
    return filters.asArray().stream()
        .map(BsonValue::asDocument)
        .map(QueriesByIndex::ways)
        .flatMap(Set::stream)
        .collect(toSet());
  }
}
