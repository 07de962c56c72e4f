package org.roundtable.participants.attendance;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.participants.TrainingFact.After;
import org.roundtable.contracts.participants.TrainingFact.Change;
import org.roundtable.contracts.participants.TrainingFact.Use;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What came of a training, person by person; others hear of numbers only.
 *
 * @param id the event's
 */
@RecordBuilder
@Document("training")
record Training(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    CountryCode country,
    List<Trainee> trainees,
    Instant changedAt,
    List<OutboxEntry> outbox)
    implements Aggregate, TrainingBuilder.With {

  static Training ofNobody(KnownEvent event, Instant now) {
    return new Training(
        event.event(), null, event.office(), event.country(), List.of(), now, List.of());
  }

  /** With a person's scores, of 0 to 100; what is null is left as it was. */
  Training scored(UUID person, @Nullable Integer pre, @Nullable Integer post, Instant now) {
    return noting(
        person,
        trainee ->
            trainee.with(t ->
                t.pre(pre == null ? trainee.pre() : pre)
                    .post(post == null ? trainee.post() : post)),
        now);
  }

  /** With what a person said of their work some months later. */
  Training followedUp(UUID person, After after, Use use, Instant now) {
    return noting(
        person,
        trainee ->
            switch (after) {
              case MONTHS_3 -> trainee.withMonths3(use);
              case MONTHS_6 -> trainee.withMonths6(use);
            },
        now);
  }

  /** People by how their score changed, of those who have both. */
  Map<Change, Integer> byChange() {
    return counted(Change.class, Trainee::change);
  }

  /** People by what they said at one time. */
  Map<Use, Integer> byUse(After after) {
    return counted(
        Use.class,
        switch (after) {
          case MONTHS_3 -> Trainee::months3;
          case MONTHS_6 -> Trainee::months6;
        });
  }

  private <K extends Enum<K>> Map<K, Integer> counted(
      Class<K> keys, Function<Trainee, @Nullable K> key) {
    Map<K, Integer> counts = new EnumMap<>(keys);
    trainees.stream()
        .map(key)
        .filter(Objects::nonNull)
        .forEach(one -> counts.merge(one, 1, Integer::sum));
    return counts;
  }

  private Training noting(UUID person, UnaryOperator<Trainee> change, Instant now) {
    List<Trainee> after = new ArrayList<>(trainees);
    int place = 0;
    while (place < after.size() && !after.get(place).person().equals(person)) {
      place++;
    }
    if (place == after.size()) {
      after.add(new Trainee(person, null, null, null, null));
    }
    after.set(place, change.apply(after.get(place)));
    return after.equals(trainees) ? this : with(t -> t.trainees(after).changedAt(now));
  }

  @Override
  public Training withOutbox(List<OutboxEntry> owed) {
    return with(training -> training.outbox(owed));
  }
}
