package org.roundtable.dashboard.rollup;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.roundtable.dashboard.figures.Figures;
import tools.jackson.databind.json.JsonMapper;

/** What the roll-up keeps: on disk, and in changelog topics that the disk can be restored from. */
final class RollUpStores {

  /** The latest version of each fact. */
  static final String FACTS = "facts";

  /** The figures of each country. */
  static final String COUNTRIES = "countries";

  /** When each office was heard of last, in milliseconds of the epoch. */
  static final String OFFICES = "offices";

  /** The keys of events' facts, in the order of {@link EventOrder}. */
  static final String EVENTS = "events";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RollUpStores() {}

  static List<StoreBuilder<?>> all() {
    return List.of(
        store(FACTS, json(Heard.class)),
        store(COUNTRIES, json(Figures.class)).withCachingEnabled(),
        store(OFFICES, Serdes.Long()).withCachingEnabled(),
        store(EVENTS, Serdes.String()));
  }

  static <T> Serde<T> json(Class<T> type) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : JSON.writeValueAsBytes(value),
        (topic, bytes) -> bytes == null ? null : JSON.readValue(bytes, type));
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }
}
