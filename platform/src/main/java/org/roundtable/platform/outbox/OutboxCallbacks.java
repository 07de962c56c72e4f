package org.roundtable.platform.outbox;

import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Message;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;

/** Adds what a change owes to the document that holds the change, and wakes the relay after. */
class OutboxCallbacks
    implements BeforeConvertCallback<Aggregate>, AfterSaveCallback<Aggregate>, Ordered {

  private final Map<Class<?>, Publication<?>> publications;
  private final FactWriter writer;
  private final OutboxRelay relay;
  private final Tracer tracer;
  private final int limit;
  private final long sizeLimit;

  OutboxCallbacks(
      List<Publication<?>> publications,
      FactWriter writer,
      OutboxRelay relay,
      Tracer tracer,
      OutboxProperties properties) {
    this.publications =
        publications.stream()
            .collect(Collectors.toMap(Publication::aggregate, Function.identity()));
    this.writer = writer;
    this.relay = relay;
    this.tracer = tracer;
    this.limit = properties.limit();
    this.sizeLimit = properties.sizeLimit().toBytes();
  }

  @Override
  public Aggregate onBeforeConvert(Aggregate aggregate, String collection) {
    Publication<?> publication = publications.get(aggregate.getClass());
    if (publication == null) {
      return aggregate;
    }
    // Spring Data counts an update's version up before this and sets an insert's after it.
    Long version = aggregate.version();
    List<? extends Message> facts = facts(publication, aggregate, version == null ? 0 : version);
    List<OutboxEntry> outbox = new ArrayList<>(aggregate.outbox());
    facts.forEach(fact -> outbox.add(writer.entry(fact, traceparent())));
    if (outbox.size() > limit || isTooLarge(outbox)) {
      throw new Problem(
          ProblemType.OUTBOX_FULL,
          null,
          "%d changes of it wait to be passed on, more than may wait. Try again once the office's"
                  .formatted(outbox.size() - 1)
              + " message broker is reachable; the office's status tells.");
    }
    return aggregate.withOutbox(List.copyOf(outbox));
  }

  /** One alone never is: that the broker takes it, whoever makes it sees to. */
  private boolean isTooLarge(List<OutboxEntry> outbox) {
    return outbox.size() > 1
        && outbox.stream().mapToLong(entry -> entry.data().length()).sum() > sizeLimit;
  }

  @Override
  public Aggregate onAfterSave(Aggregate aggregate, Document document, String collection) {
    if (!aggregate.outbox().isEmpty()) {
      relay.wake(collection, aggregate.id());
    }
    return aggregate;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  private static <A extends Aggregate> List<? extends Message> facts(
      Publication<A> publication, Aggregate aggregate, long version) {
    return publication.facts(publication.aggregate().cast(aggregate), version);
  }

  private @Nullable String traceparent() {
    var span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    var context = span.context();
    boolean sampled = Boolean.TRUE.equals(context.sampled());
    return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), sampled ? "01" : "00");
  }
}
