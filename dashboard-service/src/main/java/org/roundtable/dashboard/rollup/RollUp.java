package org.roundtable.dashboard.rollup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.ReachFact;
import org.roundtable.dashboard.figures.Figures;
import org.roundtable.dashboard.reach.Reached;
import org.roundtable.dashboard.reach.Reaching;
import org.roundtable.dashboard.rollup.Snapshot.LatestEvent;

/**
 * Counts the latest version of each fact, once, and shows what it counted.
 *
 * <p>Snapshots are taken by the thread that owns the state, so none shows half a change.
 */
class RollUp implements Processor<String, Heard, Void, Void> {

  private static final int LATEST_EVENTS = 20;

  private final CurrentSnapshot current;
  private final Duration rhythm;
  private @Nullable Stores stores;
  private boolean changed = true;
  private @Nullable List<Reached> reached;

  /** The stores, once the task has them. */
  private record Stores(
      KeyValueStore<String, Heard> facts,
      KeyValueStore<String, Figures> countries,
      KeyValueStore<String, Long> offices,
      KeyValueStore<String, String> events) {}

  RollUp(CurrentSnapshot current, Duration rhythm) {
    this.current = current;
    this.rhythm = rhythm;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    stores =
        new Stores(
            context.getStateStore(RollUpStores.FACTS),
            context.getStateStore(RollUpStores.COUNTRIES),
            context.getStateStore(RollUpStores.OFFICES),
            context.getStateStore(RollUpStores.EVENTS));
    context.schedule(rhythm, PunctuationType.WALL_CLOCK_TIME, now -> show());
  }

  @Override
  public void process(Record<String, Heard> record) {
    Heard heard = record.value();
    hearOf(heard.fact().office(), record.timestamp());
    Heard known = stores().facts.get(record.key());
    if (known != null && known.fact().version() >= heard.fact().version()) {
      return;
    }
    stores().facts.put(record.key(), heard);
    if (known != null) {
      count(known.country(), figures -> figures.minus(known.figures()));
    }
    count(heard.country(), figures -> figures.plus(heard.figures()));
    order(known, heard);
    reached = heard instanceof Heard.OfReach ? null : reached;
    changed = true;
  }

  @Override
  public void close() {
    current.withdraw();
    stores = null;
    changed = true;
    reached = null;
  }

  private void hearOf(OfficeCode office, long at) {
    Long before = stores().offices.get(office.value());
    if (before == null || before < at) {
      stores().offices.put(office.value(), at);
      changed = true;
    }
  }

  private void count(CountryCode country, UnaryOperator<Figures> change) {
    Figures before = stores().countries.get(country.value());
    Figures after = change.apply(before == null ? Figures.NONE : before);
    stores().countries.put(country.value(), after.equals(Figures.NONE) ? null : after);
  }

  private void order(@Nullable Heard known, Heard heard) {
    if (known instanceof Heard.OfEvent(EventFact before)) {
      stores().events.delete(EventOrder.key(before));
    }
    if (heard instanceof Heard.OfEvent(EventFact event)) {
      stores().events.put(EventOrder.key(event), heard.key());
    }
  }

  private void show() {
    if (changed) {
      current.publish(
          new Snapshot(
              all(stores().countries, CountryCode::new, Function.identity()),
              all(stores().offices, OfficeCode::new, Instant::ofEpochMilli),
              latestEvents(),
              reached()));
      changed = false;
    }
  }

  private List<LatestEvent> latestEvents() {
    List<LatestEvent> latest = new ArrayList<>();
    try (KeyValueIterator<String, String> newestFirst = stores().events.reverseAll()) {
      while (newestFirst.hasNext() && latest.size() < LATEST_EVENTS) {
        if (stores().facts.get(newestFirst.next().value) instanceof Heard.OfEvent(var event)) {
          latest.add(new LatestEvent(event, attendance(event)));
        }
      }
    }
    return latest;
  }

  /** Sketches are united anew only after one of them changed. */
  private List<Reached> reached() {
    List<Reached> known = reached;
    if (known == null) {
      List<ReachFact> facts = new ArrayList<>();
      // The character behind a slash ends the range of whatever begins with it.
      try (KeyValueIterator<String, Heard> rows =
          stores().facts.range(Heard.REACH, Heard.REACH.replace('/', '0'))) {
        rows.forEachRemaining(row -> {
          if (row.value instanceof Heard.OfReach(ReachFact fact)) {
            facts.add(fact);
          }
        });
      }
      known = Reaching.of(facts);
      reached = known;
    }
    return known;
  }

  private @Nullable AttendanceFact attendance(EventFact event) {
    Heard known = stores().facts.get(Heard.attendanceKey(event));
    return known instanceof Heard.OfAttendance(var attendance) ? attendance : null;
  }

  private static <V, C extends Comparable<C>, T> SortedMap<C, T> all(
      KeyValueStore<String, V> store, Function<String, C> code, Function<V, T> value) {
    SortedMap<C, T> all = new TreeMap<>();
    try (KeyValueIterator<String, V> rows = store.all()) {
      rows.forEachRemaining(row -> all.put(code.apply(row.key), value.apply(row.value)));
    }
    return all;
  }

  private Stores stores() {
    return Objects.requireNonNull(stores, "the task isn't open");
  }
}
