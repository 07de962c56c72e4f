package org.roundtable.workplan.progress.period;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.progress.Author;
import org.roundtable.workplan.progress.HistoryPage;
import org.roundtable.workplan.progress.ProgressProblems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The periods of plans that take no more entries. A locked period locks those that lie in it: with
 * 2020 locked, nothing is entered for its quarters either.
 *
 * <p>An entry is checked before it is written: one that was decided in the same moment as a lock
 * may still follow it, by milliseconds.
 */
@Component
public class PeriodLocks {

  private record Last(@Nullable PeriodTurn turn) {}

  private final MongoOperations mongo;
  private final InstantSource clock;

  PeriodLocks(MongoOperations mongo, InstantSource clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * That a period still takes entries.
   *
   * @param field what names the period
   * @throws Problem {@code period-locked} if it doesn't
   */
  public void requireOpen(UUID plan, String field, Period period) {
    for (Period outer : Periods.around(period)) {
      if (last(plan, outer).filter(PeriodTurn::locked).isPresent()) {
        throw new Problem(
            ProgressProblems.PERIOD_LOCKED,
            field,
            "%s is locked. Have it opened again, with a reason.".formatted(outer));
      }
    }
  }

  /** The same of the month that a day lies in. */
  public void requireOpen(UUID plan, String field, LocalDate day) {
    requireOpen(plan, field, Periods.month(day));
  }

  /** Locks a period; a locked one stays so. */
  PeriodTurn lock(UUID plan, Period period) {
    return turn(plan, period, true, null);
  }

  /**
   * Opens a locked period again.
   *
   * @throws Problem {@code not-found} if it isn't locked itself
   */
  PeriodTurn unlock(UUID plan, Period period, PublicText reason) {
    if (last(plan, period).filter(PeriodTurn::locked).isEmpty()) {
      throw Problem.notFound("%s isn't locked.".formatted(period));
    }
    return turn(plan, period, false, reason);
  }

  /** The last turn of each period that ever was locked, in the periods' alphabetical order. */
  List<PeriodTurn> all(UUID plan, @Nullable String after, int most) {
    Criteria ofPlan = where("plan").is(plan);
    return mongo
        .aggregate(
            newAggregation(
                match(after == null ? ofPlan : ofPlan.and("period").gt(after)),
                sort(Sort.by("period", "number")),
                group("period").last("$$ROOT").as("turn"),
                sort(Sort.by("_id")),
                limit(most)),
            PeriodTurn.class,
            Last.class)
        .getMappedResults()
        .stream()
        .map(Last::turn)
        .toList();
  }

  /** A period's turns, newest first. */
  List<PeriodTurn> history(UUID plan, Period period, HistoryPage.Request page) {
    return mongo.find(
        newestFirst(where("plan").is(plan).and("period").is(period).and("number").lt(page.below()))
            .limit(page.limit()),
        PeriodTurn.class);
  }

  private PeriodTurn turn(UUID plan, Period period, boolean locked, @Nullable PublicText reason) {
    while (true) {
      Optional<PeriodTurn> last = last(plan, period);
      if (last.isPresent() && last.get().locked() == locked) {
        return last.get();
      }
      int number = last.map(PeriodTurn::number).orElse(0) + 1;
      String id = "%s:%s:%d".formatted(plan, period, number);
      try {
        return mongo.insert(
            new PeriodTurn(
                id, plan, period, number, locked, reason, clock.instant(), Author.OFFICER));
      } catch (DuplicateKeyException turnedMeanwhile) {
        // Somebody else took the turn: look at what it is now.
      }
    }
  }

  private Optional<PeriodTurn> last(UUID plan, Period period) {
    Query query = newestFirst(where("plan").is(plan).and("period").is(period));
    return Optional.ofNullable(mongo.findOne(query, PeriodTurn.class));
  }

  private static Query newestFirst(Criteria criteria) {
    return Query.query(criteria).with(Sort.by("number").descending());
  }
}
